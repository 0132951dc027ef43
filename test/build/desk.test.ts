/** What the localization desk makes of a whole project: a new locale, and the preview in a pseudo-language. */
import { spawnSync } from 'node:child_process';
import { access, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withProject } from './project.ts';

const DESK = 'tools/l10n/main.ts';
const ARTICLE = 'renew-mpn-offers';

test('a new locale builds at once, in English with a notice; the board shows it and what changed', async () => {
  await withProject(async ({ folder, node, edit, build, page }) => {
    const git = (...args: readonly string[]) => {
      const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
      expect(spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' })).toMatchObject({ status: 0 });
    };
    git('init', '-q');
    git('add', 'src');
    git('commit', '-q', '-m', 'As it was');
    await edit(`src/content/en-US/${ARTICLE}.mdx`, (text) =>
      text.replace('Microsoft writes', 'Microsoft always writes'),
    );

    const made = await node(DESK, ['new-locale', 'ja-JP']);
    expect(made.output).toContain('ja-JP, Japanese: src/i18n/locales.ts, src/content/ja-JP/strings.json');
    expect(made.code).toBe(0);
    const { code, output } = await build();
    expect(output).toContain('Complete!');
    expect(code).toBe(0);

    const article = await page(`ja-jp/${ARTICLE}/index.html`);
    expect(article).toContain('<html lang="ja-JP"');
    expect(article).toContain('data-notice="missing"');
    expect(article).toMatch(/<h1 lang="en-US">/);
    expect(article).toContain('<meta name="robots" content="noindex"');
    expect(await page('ja-jp/index.html')).toMatch(/<span lang="en-US">Articles<\/span>/);
    expect(await page('fr-fr/index.html')).toMatch(/href="\/ja-jp\/"[^>]*>\s*日本語/);
    expect(await page('sitemap.xml')).not.toContain(`/ja-jp/${ARTICLE}/`);

    const board = await page('translation-status/index.html');
    expect(board).toMatch(/data-locale="ja-JP" data-state="missing"/);
    expect(board).toMatch(/data-locale="fr-FR" data-state="outdated"/);
    expect(board).toMatch(/Microsoft\s*<\/span>\s*<ins>always\s*<\/ins>/);
    expect(board).not.toContain('data-history="gap"');
  });
});

test('the preview is the site in a pseudo-language, and finds what is not translated', async () => {
  await withProject(async ({ folder, node, edit }) => {
    await edit('src/components/chrome/Footer.astro', (text) => text.replace('<p>', '<p>Hard coded '));
    const before = await readdir(join(folder, 'src/content'));
    const { code, output } = await node(DESK, ['preview'], { CHROMIUM_PATH: '/nothing/here' });
    expect(output).toMatch(
      /^preview\/en-xa\/404\.html:\d+: "Hard coded" is not from strings\.json or an article; make it a string, or mark its language with lang$/m,
    );
    expect(output).toMatch(
      /^\d+ pages in preview\/en-xa: 1 text not translated, nothing measured: there is no Chromium here\.$/m,
    );
    expect(code).toBe(1);

    const article = await readFile(join(folder, `preview/en-xa/${ARTICLE}/index.html`), 'utf8');
    expect(article).toContain('<html lang="en-XA"');
    expect(article).toMatch(/<h1>\[Ŕéñéŵ/);
    expect(article).not.toContain('data-notice="missing"');
    expect(await readdir(join(folder, 'src/content'))).toEqual(before);
    await expect(access(join(folder, 'dist'))).rejects.toThrow('ENOENT');
  });
});
