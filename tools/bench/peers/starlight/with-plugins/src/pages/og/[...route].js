import { getCollection } from 'astro:content';
import { OGImageRoute } from 'astro-og-canvas';

const FONTS = '../node_modules/@fontsource';
const entries = await getCollection('docs');

export const { getStaticPaths, GET } = await OGImageRoute({
  pages: Object.fromEntries(entries.map(({ id, data }) => [id, data])),
  getImageOptions: (_path, { title, description }) => ({
    title,
    description,
    cacheDir: false, // every build is a cold one
    fonts: [
      `${FONTS}/noto-sans/files/noto-sans-latin-400-normal.woff`,
      `${FONTS}/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff`,
      `${FONTS}/noto-sans-tc/files/noto-sans-tc-chinese-traditional-400-normal.woff`,
    ],
    // The families as the font files name them.
    font: {
      title: { families: ['Noto Sans', 'Noto Sans SC Thin', 'Noto Sans TC Thin'] },
      description: { families: ['Noto Sans', 'Noto Sans SC Thin', 'Noto Sans TC Thin'] },
    },
  }),
});
