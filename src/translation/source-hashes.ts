/**
 * Records the source hashes that a translation was made from: in an article's front matter, or in strings.lock.json.
 * Pure: text in, text out.
 */
import { ownValue } from '../i18n/message.ts';
import { type ArticleFile, editFrontMatter } from './article-file.ts';
import type { SectionHashes, TranslationRecord } from './front-matter.ts';
import { type StringsFile, lockPathOf } from './strings-file.ts';
import type { TextFile } from './text-file.ts';
import { STRINGS_SLUG, type Translatable, lazyTranslatable } from './translatables.ts';

/** For a translation that doesn't have a record yet. */
export const NEW_RECORD: TranslationRecord = { method: 'machine', sections: {} };

/**
 * A record in which these parts have the source's hashes, which marks them as current. Parts that the source no longer
 * has are removed, as are the hashes of units in these parts.
 * @param ids sections, or strings by base key
 * @example recordParts(NEW_RECORD, partHashes(source), ['_intro']).sections // => { _intro: '3f9a0c…' }
 */
export function recordParts(
  record: TranslationRecord,
  source: SectionHashes,
  ids: readonly string[],
): TranslationRecord {
  const idsToRecord = new Set(ids);
  const orderedIds = new Set([...Object.keys(source), ...Object.keys(record.sections)]);
  const hashes = Array.from(
    orderedIds,
    (id) => [id, ownValue(idsToRecord.has(id) ? source : record.sections, id)] as const,
  );
  return {
    ...withUnits(record, unfinishedUnits(record, source, idsToRecord)),
    sections: Object.fromEntries(hashes.flatMap(([id, hash]) => (hash === undefined ? [] : [[id, hash]]))),
  };
}

/** The section of a unit of an article. @example sectionOfUnit('renewal-window.p2') // => 'renewal-window' */
export const sectionOfUnit = (id: string): string => id.split('.')[0] ?? '';

/** A finished section needs no hashes of its units, because it has its own. */
const unfinishedUnits = ({ units = {} }: TranslationRecord, source: SectionHashes, done: ReadonlySet<string>) =>
  Object.fromEntries(
    Object.entries(units).filter(([id]) => Object.hasOwn(source, sectionOfUnit(id)) && !done.has(sectionOfUnit(id))),
  );

/** A record with these hashes of finished units; without `units` if there are none. */
export const withUnits = (record: TranslationRecord, units: SectionHashes): TranslationRecord => ({
  ...record,
  units: Object.keys(units).length > 0 ? units : undefined,
});

/**
 * The parts of a translation: for an article, all sections of the source; for strings, those that are translated. Also
 * those that only the record has, so that their hashes can be removed.
 */
export function recordableParts(translation: Translatable, source: Translatable): readonly string[] {
  const { parts } = translation.slug === STRINGS_SLUG ? translation : source;
  return [...parts.map(({ id }) => id), ...Object.keys(translation.record?.sections ?? {})];
}

/** A translation's text with the `updated` date of its source. Only for articles that are completely translated. */
export function copyUpdatedDate(source: string, translation: string): string {
  const date = /^updated:.*$/m;
  const line = date.exec(source)?.[0];
  return line === undefined ? translation : translation.replace(date, line);
}

/**
 * Stores a record where translators keep it: in the article's front matter, or for strings, in strings.lock.json.
 * Comments and everything else in the article stay as they are, so that a diff shows only the record.
 */
export function withRecord(file: ArticleFile | StringsFile, record: TranslationRecord): TextFile {
  if ('messages' in file) return { path: lockPathOf(file.path), text: `${JSON.stringify(record, null, 2)}\n` };
  const { method, by, reviewed, sections, units } = record;
  const text = editFrontMatter(file.text, (document) => {
    document.setIn(['translation', 'method'], method);
    if (by !== undefined) document.setIn(['translation', 'by'], by);
    else document.deleteIn(['translation', 'by']);
    if (reviewed) document.setIn(['translation', 'reviewed'], document.createNode(reviewed));
    // A sign-off that can't be parsed stays, so that whoever wrote it can correct it.
    else if (lazyTranslatable(file)?.record?.reviewed) document.deleteIn(['translation', 'reviewed']);
    document.setIn(['translation', 'sections'], document.createNode(sections));
    if (units) document.setIn(['translation', 'units'], document.createNode(units));
    else document.deleteIn(['translation', 'units']);
  });
  return { path: file.path, text };
}
