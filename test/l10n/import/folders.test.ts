/** Folders and files of `npm run l10n -- import`: what is written where, what is kept, and what can't be read. */
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importHandoffs } from '../../../tools/l10n/commands/import.ts';
import { runCommandLine } from '../../../tools/l10n/cli/run.ts';
import { TODAY } from '../l10n-command.ts';
import { FILES, SITE, withImport } from './import-project.ts';
import { DUTCH, FRENCH, SMALL, SWEDISH } from './samples.ts';

describe('existing and unreadable files', () => {
  test('nothing is overwritten without --force; an identical file isn’t reported', async () => {
    await withImport(FILES, async ({ run, read, write }) => {
      await run('import', 'in', '--into', 'out');
      const before = await read('out/nl-NL/deep/renew.mdx');
      expect((await run('import', 'in', '--into', 'out')).out).toContain('0 articles written, 4 unchanged');
      await write('out/nl-NL/deep/renew.mdx', 'mine');
      const refused = await run('import', 'in', '--into', 'out');
      expect(refused.out).toContain(
        'out/nl-NL/deep/renew.mdx:1: the file exists; nothing was written; use --force to overwrite it',
      );
      expect(await read('out/nl-NL/deep/renew.mdx')).toBe('mine');
      await run('import', 'in', '--into', 'out', '--force');
      expect(await read('out/nl-NL/deep/renew.mdx')).toBe(before);
    });
  });

  test('an image is copied only with an article that isn’t refused', async () => {
    const files = {
      ...SITE,
      'in/nl-nl/small.md': SMALL.replace('Kort.', 'Kort. ![Kaart](media/map.png)'),
      'in/nl-nl/media/map.png': 'picture',
    };
    await withImport(files, async ({ root, run, write }) => {
      const image = join(root, 'out/nl-NL/images/map.png');
      await run('import', 'in', '--into', 'out');
      expect(existsSync(image)).toBe(true);
      await rm(image);
      await write('out/nl-NL/small.mdx', 'mine');
      await write('out/en-US/small.mdx', 'mine');
      expect((await run('import', 'in', '--into', 'out')).out).toContain('0 articles written');
      expect(existsSync(image)).toBe(false);
    });
  });

  test('an unreadable file is reported, and the others are imported', async () => {
    const odd = {
      'in/bare.md': 'No metadata.\n',
      'in/toc.yml': 'a: b',
      'in/.git/hidden.yml': 'a: b',
      'in/german.md': DUTCH.replace('nl-NL', 'qaa-QM'),
    };
    await withImport({ ...FILES, ...odd }, async ({ root, run }) => {
      await writeFile(join(root, 'in/broken.md'), Buffer.from([0x2d, 0xc3, 0x28, 0xff]));
      const { code, out } = await run('import', 'in', '--into', 'out');
      expect(code).toBe(1);
      expect(out).toContain('in/bare.md:1: there is no metadata between two lines of ---');
      expect(out).toContain('in/toc.yml:1: "toc.yml" isn\'t a handoff file');
      expect(out).not.toContain('hidden.yml');
      expect(out).toContain('in/german.md:1: "qaa-QM" isn\'t a locale of this site');
      expect(out).toContain("in/broken.md:1: isn't UTF-8 text");
      expect(out).toContain('4 articles written');
    });
  });

  test.each([
    [['in'], 'Add the output folder: --into DIR.'],
    [['gone', '--into', 'out'], 'There is no file or folder "gone".'],
    [['in', '--into', 'out', '--slug', 'Not A Slug'], '--slug takes lowercase letters, digits, and hyphens'],
  ])('usage error: %j', async (typed, message) => {
    await withImport(FILES, async ({ run }) => {
      const { code, err } = await run('import', ...typed);
      expect(code).toBe(2);
      expect(err).toContain(message);
    });
  });

  test('a translation without English is reported, and --slug matches files with different names', async () => {
    const files = { ...SITE, 'in/plan-a.txt': FRENCH, 'in/plan-b.txt': DUTCH };
    await withImport(files, async ({ run, read }) => {
      expect((await run('import', 'in/plan-a.txt', '--into', 'out')).out).toContain(
        'there is no English article "plan-a"',
      );
      const { out } = await run('import', 'in', '--into', 'named', '--slug', 'renew-in-time');
      expect(out).not.toContain('there is no English article');
      expect(await read('named/fr-FR/renew-in-time.mdx')).toContain('Qui renouvelle garde tout.');
    });
  });

  test('files with numbers as names get their title as slug, and are matched to their edition', async () => {
    const title = '<a name="renew-in-good-time"></a>';
    const files = {
      ...SITE,
      'in/0001_3f9c01d2ab.txt': DUTCH,
      'in/0002.txt': SWEDISH.replace(title, '<a name="renew-your-offer-in-good-time"></a>').replace(
        'older-section',
        'when-it-closes',
      ),
      'in/0003.txt': FRENCH.replace(title, '<a name="something-else"></a>'),
    };
    await withImport(files, async ({ run, read }) => {
      const { out } = await run('import', 'in', '--into', 'out');
      expect(out).toContain('in/0002.txt:1: treated as another edition of "renew-in-good-time"');
      expect(out).toContain('there is no English article "something-else"');
      expect(await read('out/nl-NL/renew-in-good-time.mdx')).toContain('Wie verlengt');
      expect(await read('out/sv-SE/renew-in-good-time.mdx')).toContain('Du förnyar');
    });
  });
});

const HINT = 'If the published policy changed, change the example of a handoff file in CONTRIBUTING.md.';

test('the example in CONTRIBUTING.md works', async () => {
  const chapter =
    /^## Importing handoff files$[\s\S]*?(?=^## )/m.exec(await readFile('CONTRIBUTING.md', 'utf8'))?.[0] ?? '';
  const block = (name: string) => new RegExp(`\`\`\`${name}\\n([\\s\\S]*?)\`\`\`\\n`).exec(chapter)?.[1] ?? '';
  await withImport({ ...SITE, 'handoff/nl-nl/renew-in-time.md': block('md') }, async ({ run, read }) => {
    const [command = '', ...output] = block('console').split('\n');
    const { out } = await run(...command.replace('$ npm run l10n -- ', '').split(' '));
    expect(out, HINT).toBe(output.join('\n'));
    expect(await read('src/content/nl-NL/renew-in-time.mdx'), HINT).toContain(`---\n\n${block('text')}`);
  });
});

test('a folder with hundreds of files: the folder structure is kept, and progress is shown', async () => {
  const places = Array.from({ length: 200 }, (_, index) => `part-${index % 7}/article-${index}`);
  const files = [...places, 'includes/part'].map((place) => [`in/nl-nl/${place}.md`, SMALL] as const);
  await withImport({ ...SITE, ...Object.fromEntries(files) }, async ({ root, read }) => {
    let [time, out, err] = [0, '', ''];
    await runCommandLine(['import', 'in', '--into', 'out'], [importHandoffs], {
      root,
      out: (text) => (out += text),
      err: (text) => (err += text),
      isTerminal: false,
      now: () => (time += 200),
      today: () => TODAY,
    });
    expect(out).toContain('200 files read, 400 articles written');
    expect(err).toMatch(/^Converting \d+\/200$/m);
    expect(err).toMatch(/^Deciding \d+\/200$/m);
    for (const place of places) {
      expect(await read(`out/nl-NL/${place}.mdx`)).toContain('Kort.');
      expect(await read(`out/en-US/${place}.mdx`)).toContain('Short.');
    }
  });
});
