/** `npm run l10n -- preview`: the complete site in a pseudo-language. */
import { access, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseArticleFile } from '../../src/translation/content.ts';
import { articleSchema } from '../../src/translation/front-matter.ts';
import { pseudo } from '../../tools/l10n/preview/pseudo.ts';
import { withProject } from './project.ts';

const L10N = 'tools/l10n/main.ts';
const ARTICLE = 'renew-mpn-offers';

test('the preview is the site in a pseudo-language, and untranslated text is reported', async () => {
  await withProject(async ({ folder, node, edit }) => {
    await edit('src/components/shell/Footer.astro', (text) => text.replace('<p>', '<p>Hard coded '));
    const before = await readdir(join(folder, 'src/content'));
    // Files of an earlier preview, which must be removed.
    await mkdir(join(folder, 'preview/en-xa'), { recursive: true });
    await writeFile(join(folder, 'preview/en-xa/index.html'), '');
    await writeFile(join(folder, 'preview/old.html'), '');
    const { code, output } = await node(L10N, ['preview'], { CHROMIUM_PATH: '/nothing/here' });
    expect(output).toMatch(
      /^preview\/en-xa\/404\.html:\d+: "Hard coded" isn't from strings\.json or an article; make it a string, or set its lang attribute$/m,
    );
    expect(output).toMatch(
      /^\d+ pages in preview\/en-xa: 1 text not translated, not measured, because Chromium isn't installed\.$/m,
    );
    expect(code).toBe(1);

    const article = await readFile(join(folder, `preview/en-xa/${ARTICLE}/index.html`), 'utf8');
    expect(article).toContain('<html lang="en-XA"');
    const path = `src/content/en-US/${ARTICLE}.mdx`;
    const { title } = articleSchema.parse(parseArticleFile(path, await readFile(join(folder, path), 'utf8')).data);
    expect(article).toContain(`<h1>${pseudo(title)}`);
    expect(article).not.toContain('data-notice="missing"');
    expect(await readdir(join(folder, 'src/content'))).toEqual(before);
    await expect(access(join(folder, 'preview/old.html'))).rejects.toThrow('ENOENT');
    await expect(access(join(folder, 'dist'))).rejects.toThrow('ENOENT');
  });
});
