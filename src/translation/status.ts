/** How a translation stands to its source. A pure function of the files: no git, no network, no dates. */
import { ownValue } from '../i18n/message.ts';
import { hashOf } from './hash.ts';
import { type ArticleMeta, sectionHashes } from './sections.ts';

export type SectionHashes = Readonly<Record<string, string>>;

/** A section of the source whose text is not what the translation was made from. */
export interface StaleSection {
  readonly id: string;
  readonly change: 'changed' | 'added' | 'removed';
}

export type TranslationStatus =
  | { readonly state: 'missing' }
  | { readonly state: 'orphan' }
  | { readonly state: 'current' }
  | { readonly state: 'outdated'; readonly sections: readonly StaleSection[] };

/** The record that a translation has in its front matter, written by `npm run l10n`. */
export interface TranslationRecord {
  readonly method: 'machine' | 'human';
  readonly reviewed?: { readonly by: string; readonly on: string; readonly text: string } | undefined;
  readonly sections: SectionHashes;
}

export interface ArticleText {
  readonly meta: ArticleMeta;
  readonly body: string;
}

/** The sections that differ between what a translation was made from and what the source is now. */
export function staleSections(stamped: SectionHashes, source: SectionHashes): readonly StaleSection[] {
  const now = Object.entries(source).flatMap(([id, hash]): StaleSection[] => {
    const recordedHash = ownValue(stamped, id);
    if (recordedHash === undefined) return [{ id, change: 'added' }];
    return recordedHash === hash ? [] : [{ id, change: 'changed' }];
  });
  const gone = Object.keys(stamped).filter((id) => !Object.hasOwn(source, id));
  return [...now, ...gone.map((id): StaleSection => ({ id, change: 'removed' }))];
}

/** The state of a translation; `undefined` stands for a file that is not there. */
export function statusOf(source: SectionHashes | undefined, stamped: SectionHashes | undefined): TranslationStatus {
  if (!stamped) return { state: 'missing' };
  if (!source) return { state: 'orphan' };
  const sections = staleSections(stamped, source);
  return sections.length > 0 ? { state: 'outdated', sections } : { state: 'current' };
}

/** The fingerprint of a translation's own text: what a reviewer signs. */
export function ownHash(article: ArticleText): string {
  return hashOf(JSON.stringify(sectionHashes(article.meta, article.body)));
}

/** The sign-off of a translation, if its text is still what was reviewed: an edit afterwards unmakes it. */
export function validReview(
  record: TranslationRecord,
  article: ArticleText,
): { readonly by: string; readonly on: string } | undefined {
  const { reviewed } = record;
  if (!reviewed) return undefined; // hashing takes time, and most translations aren't signed off
  return reviewed.text === ownHash(article) ? { by: reviewed.by, on: reviewed.on } : undefined;
}
