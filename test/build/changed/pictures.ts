/** Images: from the language's own folder, or from the English one. */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { message } from '../../strings.ts';
import { type Change, PICTURED, SETTINGS } from './change.ts';

const figures = (html: string) =>
  Array.from(html.matchAll(/<figure class="picture">([\s\S]*?)<\/figure>/g), ([, inside = '']) => ({
    alt: /alt="([^"]*)"/.exec(inside)?.[1],
    file: /src="\/docs\/_astro\/([a-z-]+)\./.exec(inside)?.[1],
    caption: /<figcaption>([^<]*)</.exec(inside)?.[1],
  }));

export const pictures: Change = {
  async make({ folder, edit }) {
    const picture = await readFile('docs/images/answer.png');
    const addImage = async (path: string) => {
      const file = join(folder, 'src/content', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, Buffer.concat([picture, Buffer.from(path)])); // unique bytes, because identical files are merged
    };
    await addImage('en-US/images/english-only.png');
    await addImage('en-US/images/both.png');
    await addImage('fr-FR/images/both.png');
    const markdown = '![First](./images/english-only.png)\n\n![Second](./images/both.png)\n\n## ';
    for (const tag of ['en-US', 'fr-FR']) {
      await edit(`src/content/${tag}/${PICTURED}.mdx`, (text) => text.replace('## ', markdown));
    }
  },

  tests(built) {
    test('an image comes from its language’s folder, or from the English one with a note', async () => {
      const { page } = built();
      const first = { alt: 'First', file: 'english-only', caption: undefined };
      const second = { alt: 'Second', file: 'both', caption: undefined };
      expect(figures(await page(`en-us/${PICTURED}/index.html`))).toEqual([first, second]);
      expect(figures(await page(`fr-fr/${PICTURED}/index.html`))).toEqual([
        { ...first, caption: message('fr-FR', 'picture.english') },
        second,
      ]);
    });

    test('the Markdown version has the same images as the page', async () => {
      const { folder, page } = built();
      for (const locale of ['en-us', 'fr-fr', 'nl-nl']) {
        const html = await page(`${locale}/${PICTURED}/index.html`);
        const shown = Array.from(html.matchAll(/<figure class="picture">\s*<img src="([^"]*)"/g), ([, url]) => url);
        const markdown = await page(`${locale}/${PICTURED}.md`);
        const linked = Array.from(markdown.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g), ([, url = '']) => new URL(url));
        expect(linked.map(({ origin }) => origin)).toEqual(shown.map(() => SETTINGS.SITE_URL));
        expect(linked.map(({ pathname }) => pathname)).toEqual(shown);
        for (const { pathname } of linked) await access(join(folder, 'dist', pathname.replace(SETTINGS.BASE_PATH, '')));
      }
      expect(await page(`en-us/${PICTURED}.md`)).toMatch(/!\[First\]/);
    });
  },
};
