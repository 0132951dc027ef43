/** Content that fails a build. */
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withProject } from './project.ts';

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

test('invalid content fails the build with locations and hints, and nothing is written', async () => {
  await withProject(async ({ folder, edit, build }) => {
    await edit('src/content/sv-SE/renew-mpn-offers.mdx', (text) =>
      text.replace('<RuleDays of="window"', '<RuleDays of="fönster"'),
    );
    await edit('src/content/fr-FR/strings.json', (text) => text.replace('{\n', '{\n  "site.nom": "Guide",\n'));
    await edit('src/content/nl-NL/strings.json', (text) => text.replace('{{replaced}}', '{{vervangen}}'));
    const { code, output } = await build();
    expect(code).not.toBe(0);
    expect(output).toMatch(
      /src\/content\/sv-SE\/renew-mpn-offers\.mdx:\d+: <RuleDays> doesn't accept of="fönster"; use one of/,
    );
    expect(output).toContain(
      'src/content/fr-FR/strings.json:2: "site.nom" is not a key of the English strings; remove it',
    );
    expect(output).toMatch(
      /src\/content\/nl-NL\/strings\.json:\d+: "[\w.-]+" has the placeholders \{\{vervangen\}\}, the English has/,
    );
    expect(output).toContain('3 diagnostics in the content. Nothing was built.');
    expect(await exists(join(folder, 'dist'))).toBe(false);
  });
});

const FRONT_MATTER = '---\ntitle: T\ndescription: D\norder: 90\nupdated: 2021-07-15\nroles: [global-admin]\n---\n\n';

test('executable content fails the build without running; each line is reported, without a stack trace', async () => {
  await withProject(async ({ folder, build }) => {
    let order = 90;
    const addArticle = (slug: string, body: string, frontMatter = FRONT_MATTER) =>
      writeFile(
        join(folder, `src/content/en-US/${slug}.mdx`),
        `${frontMatter.replace('order: 90', `order: ${order++}`)}${body}\n`,
      );
    const codeThatWrites = (name: string) =>
      `process.getBuiltinModule('node:fs').writeFileSync('${join(folder, name)}', 'x')`;
    await addArticle('in-text', `Text {${codeThatWrites('ran-1')}} more.`);
    await addArticle('in-cell', `| a | b |\n| --- | --- |\n| c | {${codeThatWrites('ran-2')}} |`);
    await addArticle('in-import', `export const x = ${codeThatWrites('ran-3')}`);
    await addArticle('in-attribute', `<Note {...${codeThatWrites('ran-4')}}>Text.</Note>`);
    await addArticle('script', '{<script>{"alert(1)"}</script>}');
    await addArticle('reference', '[x][y]\n\n[y]: javascript:alert(1)');
    await addArticle('no-id', '## What ends\n\nText.');
    await addArticle('typed', 'Text.\n\nYou have 30 days, not 28 days.');
    await addArticle('unknown', 'Text {your} more.');
    await addArticle('heading', '## Title {#title onclick="alert(1)"}');
    await addArticle('deep', `Text {${'('.repeat(20_000)}1${')'.repeat(20_000)}}`);
    await addArticle('planner', 'Text.');
    await addArticle('constructor', 'Text.');
    await addArticle(
      'keys',
      'Text.',
      `---\n${Array.from({ length: 300_000 }, (_, index) => `k${index}: 1\n`).join('')}---\n`,
    );
    await addArticle('no-such-day', 'Text.', FRONT_MATTER.replace('2021-07-15', '2021-13-01'));
    await addArticle('to-come', 'Text.', FRONT_MATTER.replace('2021-07-15', '2099-01-01'));
    const glossary = join(folder, 'src/content/glossary.csv');
    await writeFile(glossary, Buffer.from(await readFile(glossary, 'utf8'), 'latin1'));
    await writeFile(
      join(folder, 'src/content/fr-FR/search.json'),
      Buffer.from('{ "synonyms": { "d\xe9lai": "x" } }', 'latin1'),
    );

    const { code, output } = await build();
    expect(code).not.toBe(0);
    const diagnostics = Array.from(
      output.matchAll(/src\/content\/(\S+?):(\d+): ([^;\n]*)/g),
      ([, path, line, message]) => [path, Number(line), message].join(' '),
    );
    expect(diagnostics.toSorted()).toEqual([
      expect.stringMatching(/^en-US\/constructor\.mdx 1 an article can't have this name/),
      expect.stringMatching(/^en-US\/deep\.mdx 9 not MDX/),
      expect.stringMatching(
        /^en-US\/heading\.mdx 9 \{#title onclick="alert\(1\)"\} has more than the ID of the heading/,
      ),
      expect.stringMatching(/^en-US\/in-attribute\.mdx 9 <Note> has an attribute that isn't plain text/),
      expect.stringMatching(/^en-US\/in-cell\.mdx 11 \{process\..*… *\} is an expression/),
      expect.stringMatching(/^en-US\/in-import\.mdx 9 an article may not import or export/),
      expect.stringMatching(/^en-US\/in-text\.mdx 9 \{process\..*… *\} is an expression/),
      expect.stringMatching(/^en-US\/keys\.mdx 1 the file has 3\.\d MB/),
      expect.stringMatching(/^en-US\/no-id\.mdx 9 the heading "What ends" has no ID/),
      expect.stringMatching(/^en-US\/no-such-day\.mdx 5 front matter "updated": must be a date that exists/),
      expect.stringMatching(/^en-US\/planner\.mdx 1 an article can't have this name/),
      expect.stringMatching(/^en-US\/reference\.mdx 11 the link "javascript:alert\(1\)" has a form/),
      expect.stringMatching(/^en-US\/script\.mdx 9 \{<script>/),
      expect.stringMatching(/^en-US\/to-come\.mdx 5 front matter "updated": 2099-01-01 is in the future/),
      expect.stringMatching(/^en-US\/typed\.mdx 11 "28 days" is a figure that the policy doesn't have/),
      expect.stringMatching(/^en-US\/typed\.mdx 11 "30 days" is a figure of the policy typed as text/),
      expect.stringMatching(/^en-US\/unknown\.mdx 9 \{your\} is an expression/),
      expect.stringMatching(/^fr-FR\/search\.json 1 byte \d+ of the file, 0xE9, isn't UTF-8/),
      expect.stringMatching(/^glossary\.csv \d+ byte \d+ of the file, 0x[0-9A-F]{2}, isn't UTF-8/),
    ]);
    expect(output).toContain('19 diagnostics in the content. Nothing was built.');
    expect(output).not.toMatch(/unhandled|Stack trace|^ +at /im);
    const wasRun = [1, 2, 3, 4].map((number) => exists(join(folder, `ran-${number}`)));
    expect([...(await Promise.all(wasRun)), await exists(join(folder, 'dist'))]).toEqual(Array(5).fill(false));
  });
});
