/** Images: from the language's own folder, or from the English one. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { message } from '../../strings.ts';
import { type Change, PICTURED } from './change.ts';

const figures = (html: string) =>
  Array.from(html.matchAll(/<figure class="picture">([\s\S]*?)<\/figure>/g), ([, inside = '']) => ({
    alt: /alt="([^"]*)"/.exec(inside)?.[1],
    file: /src="\/docs\/_astro\/([a-z-]+)\./.exec(inside)?.[1],
    caption: /<figcaption>([^<]*)</.exec(inside)?.[1],
  }));

export const pictures: Change = {
  async make({ folder, edit }) {
    const picture = await readFile('docs/images/answer.png');
    const put = async (place: string) => {
      const file = join(folder, 'src/content', place);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, Buffer.concat([picture, Buffer.from(place)])); // unique bytes, because identical files are merged
    };
    await put('en-US/images/english-only.png');
    await put('en-US/images/both.png');
    await put('fr-FR/images/both.png');
    const both = '![First](./images/english-only.png)\n\n![Second](./images/both.png)\n\n## ';
    for (const tag of ['en-US', 'fr-FR']) {
      await edit(`src/content/${tag}/${PICTURED}.mdx`, (text) => text.replace('## ', both));
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
  },
};
