/**
 * Everything the pages share, computed once per build: which articles there are, in which locales, in what
 * state. Links, language menu, hreflang, sitemap and notices all read this, so they cannot disagree.
 */
import { type CollectionEntry, getCollection } from 'astro:content';
import { LOCALES, type LocaleTag, SOURCE_TAG, isLocaleTag } from '../i18n/locales.ts';
import { type CalendarDate, calendarDate } from '../rules/index.ts';
import { type SectionHashes, type TranslationStatus, statusOf, validReview } from '../translation/status.ts';
import { sectionHashes } from '../translation/sections.ts';

type ArticleEntry = CollectionEntry<'articles'>;

/** An article as one locale shows it. */
export interface ArticlePage {
  readonly slug: string;
  /** The reader's locale: shell, menu, address. */
  readonly tag: LocaleTag;
  /** The language of the text: English where the translation is missing. */
  readonly contentTag: LocaleTag;
  readonly entry: ArticleEntry;
  /** The English it is a translation of; itself, in English. */
  readonly source: ArticleEntry;
  readonly status: TranslationStatus;
  /** The day of a sign-off that still holds. */
  readonly reviewedOn: CalendarDate | undefined;
  /** Locales that have this article in their own language, in the order of the table. */
  readonly availableIn: readonly LocaleTag[];
}

export interface Manifest {
  /** Slugs in the order of their articles. */
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

const hashesOf = (entry: ArticleEntry): SectionHashes => sectionHashes(entry.data, entry.body ?? '');

function reviewedOn(entry: ArticleEntry | undefined): CalendarDate | undefined {
  const record = entry?.data.translation;
  const review = record && validReview(record, { meta: entry.data, body: entry.body ?? '' });
  return review && calendarDate(review.on);
}

async function readManifest(): Promise<Manifest> {
  const entries = new Map((await getCollection('articles')).map((entry) => [entry.id, entry]));
  const sources = [...entries.values()].filter((entry) => splitId(entry.id).tag === SOURCE_TAG);
  sources.sort((one, other) => one.data.order - other.data.order || (one.id < other.id ? -1 : 1));

  const pages = sources.flatMap((source) => {
    const { slug } = splitId(source.id);
    const sourceHashes = hashesOf(source);
    const availableIn = LOCALES.map(({ tag }) => tag).filter((tag) => entries.has(`${tag}/${slug}`));
    return LOCALES.map(({ tag }): ArticlePage => {
      const own = entries.get(`${tag}/${slug}`);
      const stamped = tag === SOURCE_TAG ? sourceHashes : own && (own.data.translation?.sections ?? {});
      return {
        slug,
        tag,
        contentTag: own ? tag : SOURCE_TAG,
        entry: own ?? source,
        source,
        status: statusOf(sourceHashes, stamped),
        reviewedOn: reviewedOn(own),
        availableIn,
      };
    });
  });

  const byPlace = new Map(pages.map((page) => [`${page.tag}/${page.slug}`, page]));
  return {
    slugs: sources.map((source) => splitId(source.id).slug),
    pages,
    pageOf: (tag, slug) => {
      const page = byPlace.get(`${tag}/${slug}`);
      if (!page) throw new RangeError(`No article "${slug}".`);
      return page;
    },
  };
}

let manifest: Promise<Manifest> | undefined;

/** The manifest, read once; in development at every request, so that an edit shows. */
export function getManifest(): Promise<Manifest> {
  if (import.meta.env.DEV) return readManifest();
  manifest ??= readManifest();
  return manifest;
}

/**
 * What tells whether an article's page has to be made again, while the code is the same: the fingerprints of its text
 * and of the English it is compared with, and whatever else of the content the page shows.
 */
export function cacheKeyOf({ entry, source, contentTag }: ArticlePage, ...more: readonly unknown[]): string {
  return JSON.stringify([entry.digest, source.digest, contentTag, ...more]);
}
