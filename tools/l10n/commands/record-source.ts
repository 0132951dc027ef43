/** Records which English new translations were made from. Translations that already have a record aren't changed. */
import { SOURCE_TAG, TRANSLATION_TAGS } from '../../../src/i18n/locales.ts';
import { type Content, type TextFile, lockPathOf } from '../../../src/translation/content.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { NEW_RECORD, recordParts, recordableParts, withRecord } from '../../../src/translation/source-hashes.ts';
import {
  type Translatable,
  STRINGS_SLUG,
  partHashes,
  translatablesOf,
} from '../../../src/translation/translatables.ts';
import { changesOf } from '../cli/changes.ts';
import { type Command, UsageError } from '../cli/command.ts';
import { countOf, translationTag } from '../cli/terminal-text.ts';
import { fileOf, pairOf, unreadableFiles } from '../cli/translatables.ts';

interface Recording {
  readonly own: Translatable;
  /** The file with the new record; undefined if there's nothing new to record. */
  readonly file?: TextFile;
  /** Not recorded: their English has changed since they were translated, or they're only partly translated. */
  readonly outdated: readonly string[];
  /** If there are any, nothing is recorded: an unreadable record would look missing and be overwritten. */
  readonly invalid: readonly Diagnostic[];
}

/**
 * The IDs of the parts to record. An article is only recorded if it has no hashes: if it has some, it's partly
 * translated, and `apply` records its sections. A string is recorded if it has no hash. IDs that no longer exist in
 * either language are included, so that `recordParts` removes their hashes.
 */
function partsToRecord(own: Translatable, source: Translatable): readonly string[] {
  const { sections = {}, units = {} } = own.record ?? {};
  const ids = recordableParts(own, source);
  if (own.slug !== STRINGS_SLUG) return Object.keys({ ...sections, ...units }).length === 0 ? ids : [];
  const known = new Set([...own.parts, ...source.parts].map(({ id }) => id));
  return ids.filter((id) => !Object.hasOwn(sections, id) || !known.has(id));
}

/** @param slug one article, or `strings` for the UI strings; undefined for all */
export function recordNew(content: Content, tags: readonly string[], slug?: string): readonly Recording[] {
  const translatables = translatablesOf(content);
  const fileDiagnostics = unreadableFiles(content);
  const translations = translatables.filter(
    (own) => tags.includes(own.tag) && (slug === undefined || own.slug === slug),
  );
  return translations.flatMap((own): readonly Recording[] => {
    const source = translatables.find((one) => one.tag === SOURCE_TAG && one.slug === own.slug);
    if (!source) return [];
    const paths = own.slug === STRINGS_SLUG ? [own.path, lockPathOf(own.path)] : [own.path];
    const invalid = fileDiagnostics.filter(({ path }) => paths.includes(path));
    if (invalid.length > 0) return [{ own, outdated: [], invalid }];
    const ids = new Set(partsToRecord(own, source));
    // A string without a translation is missing, not outdated.
    const isTranslated = (id: string) => own.slug !== STRINGS_SLUG || own.parts.some((part) => part.id === id);
    const changes = changesOf({ tag: own.tag, source, own });
    const outdated = changes.map(({ id }) => id).filter((id) => isTranslated(id) && !ids.has(id));
    if (own.record && ids.size === 0) return [{ own, outdated, invalid }];
    const record = recordParts(own.record ?? NEW_RECORD, partHashes(source), [...ids]);
    return [{ own, file: withRecord(fileOf(content, own), record), outdated, invalid }];
  });
}

const outdatedDiagnostic = ({ own: { tag, slug, path }, outdated }: Recording): Diagnostic => ({
  path,
  line: 1,
  rule: 'record-source',
  message: `not a new translation, and outdated: ${outdated.map((id) => `"${id}"`).join(', ')}`,
  hint: `compare it with the English (see "diff"), then run "npm run l10n -- mark-current ${tag} ${slug}"`,
});

export const recordSource: Command = {
  name: 'record-source',
  formerName: 'stamp',
  summary: 'record which version of the English new translations were made from',
  usage: '[tag] [slug]',
  takes: [0, 2],
  about: `Writes the hashes of the English sections to the front matter of new translations, and those of new strings to
strings.lock.json. This marks them as current. Without arguments, it records all new translations.
It never marks an outdated translation as current. Compare an outdated one with the English, then use "mark-current".`,
  example: 'record-source fr-FR renew-mpn-offers',
  run: ({ args, content }) => {
    const [tag, slug] = args.positionals;
    const tags = tag === undefined ? TRANSLATION_TAGS : [translationTag(tag)];
    if (tag !== undefined && slug !== undefined && !pairOf(content, tag, slug).own) {
      throw new UsageError(`There is no ${tag} translation of ${slug}; translate it first.`);
    }
    const recordings = recordNew(content, tags, slug);
    const writes = recordings.flatMap(({ file }) => file ?? []);
    const paths = writes.map(({ path }) => path);
    const outdated = recordings.filter((recording) => recording.outdated.length > 0);
    const skipped = slug === undefined && outdated.length > 0;
    const text = [
      ...paths,
      `${countOf(paths.length, 'file')} recorded.`,
      ...(skipped
        ? [`Not changed: ${countOf(outdated.length, 'outdated translation')}. See "npm run l10n -- status".`]
        : []),
    ];
    return {
      diagnostics: [
        ...recordings.flatMap(({ invalid }) => invalid),
        // If the user has named a translation, report why it wasn't recorded.
        ...(slug === undefined ? [] : outdated.map(outdatedDiagnostic)),
      ],
      writes,
      text: text.join('\n'),
      data: { paths, outdated: outdated.map(({ own }) => own.path) },
    };
  },
};
