/** The published URLs of an article's images. The build publishes converted copies, not the files in src/content. */
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { type LocaleTag, SOURCE_TAG } from '../../../../i18n/locales.ts';

const IMAGES = import.meta.glob<ImageMetadata>('/src/content/*/images/*', { import: 'default' });

const IMAGE_REFERENCE = /\.\/images\/[a-z0-9-]+\.[a-z]+/g;

/** Maps the URL of each image in the text to its published URL: the English image's if the language has none. */
export async function pictureUrls(body: string, tag: LocaleTag): Promise<ReadonlyMap<string, string>> {
  const urls = await Promise.all(
    [...new Set(body.match(IMAGE_REFERENCE))].map(async (reference) => {
      const [translated, english] = [tag, SOURCE_TAG].map((of) => IMAGES[reference.replace('.', `/src/content/${of}`)]);
      const load = translated ?? english;
      return load ? [[reference, (await getImage({ src: await load() })).src] as const] : [];
    }),
  );
  return new Map(urls.flat());
}
