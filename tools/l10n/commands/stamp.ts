/** Stamps translations with the source they were made from. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SOURCE_TAG, TRANSLATION_TAGS, isLocaleTag } from '../../../src/i18n/locales.ts';
import { type Content, type TextFile } from '../../../src/translation/content.ts';
import { articleSchema } from '../../../src/translation/front-matter.ts';
import { sectionHashes } from '../../../src/translation/sections.ts';
import { stampArticle, stampStrings } from '../../../src/translation/stamps.ts';
import { type Command, EXIT } from '../command.ts';

/** The stamped files of these locales and slugs, as far as they change. */
export function stampedFiles(content: Content, tags: readonly string[], slug?: string): readonly TextFile[] {
  const isWanted = (file: { readonly tag: string; readonly slug?: string }) =>
    tags.includes(file.tag) && (slug === undefined || file.slug === slug);

  const articles = content.articles.filter(isWanted).flatMap((article): TextFile[] => {
    const source = content.articles.find((one) => one.tag === SOURCE_TAG && one.slug === article.slug);
    const meta = articleSchema.safeParse(source?.data);
    if (!source || !meta.success) return [];
    const text = stampArticle(article, sectionHashes(meta.data, source.body));
    return text === article.text ? [] : [{ path: article.path, text }];
  });

  const sourceStrings = content.strings.find((file) => file.tag === SOURCE_TAG);
  const strings = content.strings.filter(isWanted).map((file) => ({
    path: file.path.replace(/strings\.json$/, 'strings.lock.json'),
    text: `${JSON.stringify(stampStrings(file.messages, sourceStrings?.messages ?? {}), null, 2)}\n`,
  }));
  return [...articles, ...strings];
}

export const stamp: Command = {
  name: 'stamp',
  summary: 'stamps translations with the English they were made from',
  help: `npm run l10n -- stamp [tag] [slug]

Writes into each translation the fingerprints of the English sections it was made from, and into
strings.lock.json those of the strings. Do this only after the translation has been brought in step:
what is stamped counts as current.`,
  run: async ({ root, args, content, print }) => {
    const [tag, slug, ...rest] = args;
    if (rest.length > 0 || (tag !== undefined && (!isLocaleTag(tag) || tag === SOURCE_TAG))) {
      print(`Wrong use: stamp takes a locale of ${TRANSLATION_TAGS.join(', ')} and a slug, or nothing.`);
      return EXIT.wrongUse;
    }
    const files = stampedFiles(content, tag === undefined ? TRANSLATION_TAGS : [tag], slug);
    await Promise.all(files.map((file) => writeFile(join(root, file.path), file.text)));
    for (const { path } of files) print(path);
    print(`${files.length} files stamped.`);
    return EXIT.fine;
  },
};
