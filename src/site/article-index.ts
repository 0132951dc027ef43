/**
 * The index of articles that pages share, computed once per build: which articles exist, in which locales, and their
 * translation status. Links, the language menu, hreflang, the sitemap, and notices all use it, so they can't disagree.
 */
import { type CollectionEntry, getCollection } from 'astro:content';
import { LOCALES, type LocaleTag, SOURCE_TAG, isLocaleTag } from '../i18n/locales.ts';
import { type CalendarDate, calendarDate } from '../rules/index.ts';
import { type Translatable, lazyTranslatable } from '../translation/translatables.ts';
import { META_ID } from '../translation/sections.ts';
import { type Cell, cellOf } from '../translation/translation-status.ts';

type ArticleEntry = CollectionEntry<'articles'>;

/** An article as one locale shows it. */
export interface ArticlePage {
  readonly slug: string;
  /** The reader's locale, which the shell, the menu, and the URL use. */
  readonly tag: LocaleTag;
  /** The language of the text: English if the translation is missing. */
  readonly contentTag: LocaleTag;
  /** The language of the title: English if the translation doesn't have it yet. */
  readonly titleTag: LocaleTag;
  /** The language of the description: English if the translation doesn't have it yet. */
  readonly descriptionTag: LocaleTag;
  readonly entry: ArticleEntry;
  /** The English article; in English, the entry itself. */
  readonly source: ArticleEntry;
  readonly status: Pick<Cell, 'state' | 'changes'>;
  /** The date of the sign-off, if the text hasn't changed since. */
  readonly reviewedOn: CalendarDate | undefined;
  /** The locales that have this article in their own language, in the order of the locale table. */
  readonly availableIn: readonly LocaleTag[];
}

export interface ArticleIndex {
  /** Slugs, sorted by the articles' `order`. */
  readonly slugs: readonly string[];
  readonly pages: readonly ArticlePage[];
  readonly pageOf: (tag: LocaleTag, slug: string) => ArticlePage;
}

function splitId(id: string): { tag: LocaleTag; slug: string } {
  const [tag = '', slug = ''] = id.split('/');
  if (!isLocaleTag(tag))
    throw new RangeError(`src/content/${id}.mdx: "${tag}" is not a locale of src/i18n/locales.ts.`);
  return { tag, slug };
}

const translatableOf = (entry: ArticleEntry): Translatable | undefined =>
  lazyTranslatable({
    ...splitId(entry.id),
    path: entry.filePath ?? entry.id,
    data: entry.data,
    body: entry.body ?? '',
  });

/** Whether an incomplete translation still has the English title or description. */
const isStillEnglish = (field: 'title' | 'description', own: ArticleEntry, source: ArticleEntry, { changes }: Cell) =>
  own.id !== source.id &&
  own.data[field] === source.data[field] &&
  changes.some(({ id, change }) => id === META_ID && change === 'added');

/** The status of every English page: it's the source, so it's always current. */
const CURRENT = { state: 'current', changes: [] } as const;

async function readArticleIndex(): Promise<ArticleIndex> {
  const entries = new Map((await getCollection('articles')).map((entry) => [entry.id, entry]));
  const sources = [...entries.values()].filter((entry) => splitId(entry.id).tag === SOURCE_TAG);
  sources.sort((one, other) => one.data.order - other.data.order || (one.id < other.id ? -1 : 1));

  const pages = sources.flatMap((source) => {
    const { slug } = splitId(source.id);
    const english = translatableOf(source);
    const availableIn = LOCALES.map(({ tag }) => tag).filter((tag) => entries.has(`${tag}/${slug}`));
    return LOCALES.map(({ tag }): ArticlePage => {
      const own = entries.get(`${tag}/${slug}`);
      const cell = cellOf(tag, slug, english, own && translatableOf(own));
      return {
        slug,
        tag,
        contentTag: own ? tag : SOURCE_TAG,
        titleTag: own && !isStillEnglish('title', own, source, cell) ? tag : SOURCE_TAG,
        descriptionTag: own && !isStillEnglish('description', own, source, cell) ? tag : SOURCE_TAG,
        entry: own ?? source,
        source,
        status: tag === SOURCE_TAG ? CURRENT : cell,
        reviewedOn: cell.reviewed && calendarDate(cell.reviewed.on),
        availableIn,
      };
    });
  });

  const byTagAndSlug = new Map(pages.map((page) => [`${page.tag}/${page.slug}`, page]));
  return {
    slugs: sources.map((source) => splitId(source.id).slug),
    pages,
    pageOf: (tag, slug) => {
      const page = byTagAndSlug.get(`${tag}/${slug}`);
      if (!page) throw new RangeError(`No article "${slug}".`);
      return page;
    },
  };
}

let articleIndex: Promise<ArticleIndex> | undefined;

/** Computed once, but in development on every request, so that edits show. */
export function getArticleIndex(): Promise<ArticleIndex> {
  if (import.meta.env.DEV) return readArticleIndex();
  articleIndex ??= readArticleIndex();
  return articleIndex;
}

/** Has the digests of the page's text and of the English text, because the page shows its translation status. */
export function cacheKeyOf({ entry, source, contentTag }: ArticlePage, ...otherContent: readonly unknown[]): string {
  return JSON.stringify([entry.digest, source.digest, contentTag, ...otherContent]);
}
