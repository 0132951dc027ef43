/** Stamps translations with the source they were made from. */
import { SOURCE_TAG, TRANSLATION_TAGS } from '../../../src/i18n/locales.ts';
import { type Content, type TextFile, lockPathOf } from '../../../src/translation/content.ts';
import { articleSchema } from '../../../src/translation/front-matter.ts';
import { sectionHashes } from '../../../src/translation/sections.ts';
import { printLock, recordArticleSource, recordStringsSource } from '../../../src/translation/source-hashes.ts';
import type { Command } from '../cli/command.ts';
import { countOf, translationTag } from '../cli/terminal-text.ts';

/** The stamped files of these locales and of this slug (`strings` for the strings), as far as they change. */
export function recordedFiles(content: Content, tags: readonly string[], slug?: string): readonly TextFile[] {
  const isWanted = (file: { readonly tag: string; readonly slug: string }) =>
    tags.includes(file.tag) && (slug === undefined || file.slug === slug);

  const articles = content.articles.filter(isWanted).flatMap((article): TextFile[] => {
    const source = content.articles.find((one) => one.tag === SOURCE_TAG && one.slug === article.slug);
    const meta = articleSchema.safeParse(source?.data);
    if (!source || !meta.success) return [];
    const text = recordArticleSource(article, sectionHashes(meta.data, source.body));
    return text === article.text ? [] : [{ path: article.path, text }];
  });

  const sourceStrings = content.strings.find((file) => file.tag === SOURCE_TAG);
  const strings = content.strings.flatMap((file): TextFile[] => {
    if (!isWanted({ tag: file.tag, slug: 'strings' })) return []; // "strings" stands for a slug
    const text = recordStringsSource(file, sourceStrings?.messages ?? {});
    return file.record && printLock(file.record) === text ? [] : [{ path: lockPathOf(file.path), text }];
  });
  return [...articles, ...strings];
}

export const recordSource: Command = {
  name: 'record-source',
  formerName: 'stamp',
  summary: 'records translations with the English they were made from',
  usage: '[tag] [slug]',
  takes: [0, 2],
  about: `Writes into each translation the fingerprints of the English sections it was made from, and into
strings.lock.json those of the strings. For translations that were just made: what is stamped counts as
current. After a look at what changed, "mark-current" is the command.`,
  example: 'record-source fr-FR renew-mpn-offers',
  run: ({ args, content }) => {
    const [tag, slug] = args.positionals;
    const tags = tag === undefined ? TRANSLATION_TAGS : [translationTag(tag)];
    const writes = recordedFiles(content, tags, slug);
    const paths = writes.map(({ path }) => path);
    return { writes, text: [...paths, `${countOf(paths.length, 'file')} stamped.`].join('\n'), data: { paths } };
  },
};
