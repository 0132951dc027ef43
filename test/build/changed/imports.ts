/** Builds the output of `npm run l10n -- import`: our own samples, and the original handoff files if they're available. */
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WINDOW_DAYS } from '../../../src/rules/index.ts';
import { GLOSSARY_PATH } from '../../../src/translation/glossary.ts';
import { importHandoffs } from '../../../tools/l10n/commands/import.ts';
import { runCommandLine } from '../../../tools/l10n/cli/run.ts';
import { GLOSSARY } from '../../l10n/glossary.ts';
import { DUTCH, ENGLISH, FRENCH, SHARED } from '../../l10n/import/samples.ts';
import { translatorOf } from '../../strings.ts';
import type { Change } from './change.ts';

export const SEEDS = '../shared/seeds';

const importInto = (root: string, ...typed: readonly string[]) =>
  runCommandLine(['import', ...typed, '--into', 'src/content'], [importHandoffs], {
    root,
    out: () => undefined,
    err: () => undefined,
    isTerminal: false,
    now: () => 0,
    today: () => '2021-09-01',
  });

/** The slug of the original handoff files, from their English title, because the files themselves are numbered. */
let handoffSlug = '';

export const imports: Change = {
  async make({ folder, edit }) {
    // The result of an import depends on the glossary, so it uses one that doesn't change.
    const glossary = join(folder, GLOSSARY_PATH);
    const originalGlossary = await readFile(glossary, 'utf8');
    await writeFile(glossary, GLOSSARY);
    const write = async (path: string, text: string) => {
      await mkdir(join(folder, 'in', path, '..'), { recursive: true });
      await writeFile(join(folder, 'in', path), text);
    };
    await write('nl-nl/in-time.md', DUTCH);
    await write('fr-fr/in-time.md', FRENCH);
    await write('kinds.md', ENGLISH);
    await write('includes/shared.md', SHARED);
    await mkdir(join(folder, 'in/media'));
    await copyFile('docs/images/answer.png', join(folder, 'in/media/Menu_1.PNG'));
    await importInto(folder, 'in');
    if (existsSync(SEEDS)) {
      const before = await readdir(join(folder, 'src/content/fr-FR'));
      await cp(SEEDS, join(folder, 'seeds'), { recursive: true });
      await importInto(folder, 'seeds');
      const after = await readdir(join(folder, 'src/content/fr-FR'));
      handoffSlug = after.find((name) => !before.includes(name))?.replace('.mdx', '') ?? '';
    }
    await writeFile(glossary, originalGlossary);
    // The import left a question about which figure this is. This answers it.
    await edit('src/content/en-US/kinds.mdx', (text) => text.replace('30 days', '<RuleDays of="refund" />'));
  },

  tests(built) {
    test('imported articles have the expected text', async () => {
      const { page } = built();
      const dutch = await page('nl-nl/in-time/index.html');
      expect(dutch).toMatch(/<h2[^>]* id="when-it-closes"[^>]*>/);
      expect(dutch).toContain(
        `U kunt verlengen tot ${translatorOf('nl-NL').n('figure.days', WINDOW_DAYS)} na de jubileumdatum.`,
      );
      expect(dutch).toMatch(/href="[^"]*manage-your-partner-network-benefits\/"/);
      const kinds = await page('en-us/kinds/index.html');
      expect(kinds).toContain('&lt;tenant id&gt; to fill in, {braces}');
      expect(kinds).toMatch(/<figure class="picture">[\s\S]*?alt="What it shows"/);
      expect(kinds).toContain('<aside class="note stack">');
    });

    test.runIf(existsSync(SEEDS))('the original handoff files have the expected text', async () => {
      const year = (tag: string) => translatorOf(tag).n('figure.days', 365);
      const expectedTexts = {
        'fr-fr': `${year('fr-FR')} après`,
        'zh-cn': `后的 ${year('zh-CN')}`,
        'sv-se': `${year('sv-SE')} efter`,
        'nl-nl': `${year('nl-NL')} na`,
        'zh-tw': `前的 ${year('zh-TW')}`,
      };
      for (const [path, text] of Object.entries(expectedTexts)) {
        const html = await built().page(`${path}/${handoffSlug}/index.html`);
        expect(html).toContain(text);
        expect(html).toMatch(/<h2[^>]* id="renewal-reminders"/);
        expect(html).not.toMatch(/sxs-lookup|data-ttu-id|\*\*/);
      }
    });
  },
};
