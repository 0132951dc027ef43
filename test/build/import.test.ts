/** What `npm run l10n -- import` writes, built as a site: our own samples, and the first hand-offs where they are at hand. */
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importHandoffs } from '../../tools/l10n/commands/import.ts';
import { runDesk } from '../../tools/l10n/frame.ts';
import { DUTCH, ENGLISH, FRENCH, SHARED } from '../l10n/handoff/samples.ts';
import { withProject } from './project.ts';

const SEEDS = '../shared/seeds';

const importInto = (root: string, ...typed: readonly string[]) =>
  runDesk(['import', ...typed, '--into', 'src/content'], [importHandoffs], {
    root,
    out: () => undefined,
    err: () => undefined,
    isTerminal: false,
    now: () => 0,
    today: () => '2021-09-01',
  });

test('what is imported builds, and reads as it should', async () => {
  await withProject(async ({ folder, build, page }) => {
    const put = async (path: string, text: string) => {
      await mkdir(join(folder, 'in', path, '..'), { recursive: true });
      await writeFile(join(folder, 'in', path), text);
    };
    await put('nl-nl/in-time.md', DUTCH);
    await put('fr-fr/in-time.md', FRENCH);
    await put('kinds.md', ENGLISH);
    await put('includes/shared.md', SHARED);
    await mkdir(join(folder, 'in/media'));
    await copyFile('docs/images/answer.png', join(folder, 'in/media/Menu_1.PNG'));
    await importInto(folder, 'in');
    let article = '';
    if (existsSync(SEEDS)) {
      const before = await readdir(join(folder, 'src/content/fr-FR'));
      await cp(SEEDS, join(folder, 'seeds'), { recursive: true });
      await importInto(folder, 'seeds');
      const after = await readdir(join(folder, 'src/content/fr-FR'));
      // Their files are numbered; the article is named by its English title.
      article = after.find((name) => !before.includes(name))?.replace('.mdx', '') ?? '';
    }
    const { code, output } = await build();
    expect(output).toContain('Complete!');
    expect(code).toBe(0);

    const dutch = await page('nl-nl/in-time/index.html');
    expect(dutch).toMatch(/<h2[^>]* id="when-it-closes"[^>]*>/);
    expect(dutch).toContain('U kunt verlengen tot 30\u00a0dagen na de jubileumdatum.');
    expect(dutch).toMatch(/href="[^"]*manage-your-partner-network-benefits\/"/);
    const kinds = await page('en-us/kinds/index.html');
    expect(kinds).toContain('&lt;tenant id&gt; to fill in, {braces}');
    expect(kinds).toMatch(/<figure class="picture">[\s\S]*?alt="What it shows"/);
    expect(kinds).toContain('<aside class="note stack">');

    if (!existsSync(SEEDS)) return;
    const said = {
      'fr-fr': '365\u00a0jours après',
      'zh-cn': '后的 365 天',
      'sv-se': '365\u00a0dagar efter',
      'nl-nl': '365\u00a0dagen na',
      'zh-tw': '前的 365 天',
    };
    for (const [path, words] of Object.entries(said)) {
      const html = await page(`${path}/${article}/index.html`);
      expect(html).toContain(words);
      expect(html).toMatch(/<h2[^>]* id="renewal-reminders"/);
      expect(html).not.toMatch(/sxs-lookup|data-ttu-id|\*\*/);
    }
  });
});
