/** Marks a translation as current after somebody has compared it with the changed English. */
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { baseKeyOf } from '../../../src/i18n/catalog.ts';
import { type Content, parseArticleFile } from '../../../src/translation/content.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { checkStrings } from '../../../src/translation/content-rules/strings.ts';
import { NEW_RECORD, recordParts, copyUpdatedDate, withRecord } from '../../../src/translation/source-hashes.ts';
import { compareStructure } from '../../../src/translation/structure.ts';
import { type Translatable, STRINGS_SLUG, partHashes, textHash } from '../../../src/translation/translatables.ts';
import { changesOf } from '../cli/changes.ts';
import { type Command, type CommandContext, UsageError } from '../cli/command.ts';
import { type Pair, fileOf, namedSections, pairOf } from '../cli/translatables.ts';
import { countOf } from '../cli/terminal-text.ts';
import { readTerms } from '../lint/lint-files.ts';
import { isUntranslated } from '../xliff/english-left.ts';
import type { Unit } from '../xliff/exported-file.ts';
import { Preparer } from '../xliff/prepare.ts';
import { sentencesOf } from '../xliff/segments.ts';

/** The structural differences that keep parts from being marked as current. `ids` is undefined for all parts. */
function mismatches(
  content: Content,
  { tag, source, own }: Pair,
  ids: readonly string[] | undefined,
): readonly Diagnostic[] {
  if (source.slug !== STRINGS_SLUG) {
    const find = (wanted: string) => content.articles.find((file) => file.tag === wanted && file.slug === source.slug);
    const [english, translated] = [find(SOURCE_TAG), find(tag)];
    return english && translated ? compareStructure(english, translated, ids) : [];
  }
  const find = (wanted: string) => content.strings.find((file) => file.tag === wanted);
  const [english, translated] = [find(SOURCE_TAG), find(tag)];
  const isWanted = ({ line }: Diagnostic) =>
    ids === undefined ||
    (own?.parts.some((part) => ids.includes(part.id) && isKeyOnLine(translated?.text ?? '', line, part.id)) ?? false);
  return english && translated ? checkStrings(translated, english).filter(isWanted) : [];
}

/** Whether a line of strings.json has a string, in any of its plural forms. */
const isKeyOnLine = (text: string, line: number, key: string) =>
  baseKeyOf(/"([^"]+)"\s*:/.exec(text.split('\n')[line - 1] ?? '')?.[1] ?? '') === key;

/** Strings that can't be marked as current because they aren't translated. */
function untranslated({ source, own, tag }: Pair, ids: readonly string[]): readonly Diagnostic[] {
  if (source.slug !== STRINGS_SLUG) return [];
  const missing = ids.filter((id) => hasPart(source, id) && !(own && hasPart(own, id)));
  return missing.map((id) => ({
    path: own?.path ?? source.path,
    line: 1,
    rule: 'structure',
    message: `"${id}" is not translated`,
    hint: `add it, with the placeholders and plural forms of ${tag}`,
  }));
}

/** The units of an article's sections. */
async function unitsOf({ root, content }: CommandContext, { tag, source }: Pair, ids: readonly string[]) {
  if (source.slug === STRINGS_SLUG) return [];
  const { exported } = await new Preparer(root, content, await readTerms(root)).prepare(tag, source.slug);
  return exported.groups.filter(({ id }) => ids.includes(id)).flatMap((group) => group.units);
}

/** An unfinished section contains English until all of it is translated. */
const unitsInEnglish = ({ source, own }: Pair, units: readonly Unit[]): readonly Diagnostic[] =>
  units.filter(isUntranslated).map(({ id, line }) => ({
    path: own?.path ?? source.path,
    line,
    rule: 'structure',
    message: `"${id}" is still English`,
    hint: 'translate it',
  }));

/** A reminder for each unit that still has as many sentences as the earlier English text, while the English text has more or fewer. */
const sentenceReminders = (tag: string, units: readonly Unit[]): readonly string[] =>
  units.flatMap(({ id, source, own = [], previousSource = [] }) => {
    const [now, before] = [source, previousSource].map((inlines) => sentencesOf(inlines, SOURCE_TAG).length);
    const translated = sentencesOf(own, tag).length;
    return translated > 0 && translated === before && before !== now
      ? [
          `Check ${id}: the English now has ${countOf(now ?? 0, 'sentence')} instead of ${before}, the translation has ${translated}.`,
        ]
      : [];
  });

const hasPart = ({ parts }: Translatable, id: string) => parts.some((part) => part.id === id);

export const markCurrent: Command = {
  name: 'mark-current',
  formerName: 'accept',
  summary: 'mark a translation as current after comparing it with the changed English',
  usage: '<tag> <slug> [section…]',
  takes: [2, Infinity],
  about: `Records that a translation matches the current English: all outdated sections, or only the given ones (with "${STRINGS_SLUG}",
keys). If all of an article is then current, it gets the date of the English. Refuses a translation that's still partly
English, or whose structure differs from the English: sections, blocks, components, links; in strings, placeholders and
plural forms. Revokes the sign-off, because it was for a translation of older English. If the change
doesn't affect the translation, use --no-impact.`,
  options: [
    { name: 'no-impact', about: "the change doesn't affect the translation, such as a typo: keep the sign-off" },
  ],
  example: 'mark-current fr-FR renew-mpn-offers renewal-reminders',
  run: async (context) => {
    const { args, content } = context;
    const [tag = '', slug = '', ...typed] = args.positionals;
    const pair = pairOf(content, tag, slug);
    const { own, source } = pair;
    if (!own) throw new UsageError(`There is no ${tag} translation of ${slug}; translate it first.`);
    const wanted = namedSections(pair, typed);
    const ids = changesOf(pair)
      .map(({ id }) => id)
      .filter((id) => wanted?.includes(id) ?? true);
    if (ids.length === 0) {
      const others = changesOf(pair).map(({ id }) => id);
      const text =
        wanted && others.length > 0
          ? `Nothing to do: ${wanted.join(', ')} of ${own.path} is current. Still outdated: ${others.join(', ')}.`
          : `Nothing to do: ${own.path} is current.`;
      return { text, data: { markedCurrent: [] } };
    }
    const differing = mismatches(content, pair, wanted);
    const units = await unitsOf(context, pair, ids);
    const left = [...untranslated(pair, ids), ...unitsInEnglish(pair, units)];
    if (differing.length + left.length > 0) {
      const reason =
        differing.length > 0 ? 'the structure of the translation differs from the English' : "it isn't all translated";
      return {
        diagnostics: [...differing, ...left],
        text: `Nothing was marked as current: ${reason}.`,
        data: { markedCurrent: [] },
      };
    }
    const record = recordParts(own.record ?? NEW_RECORD, partHashes(source), ids);
    const { reviewed, ...unreviewed } = record;
    const isRevoked = reviewed !== undefined && !args.has('no-impact');
    const wasSignOffValid = reviewed?.text === textHash(own);
    const [sourceFile, before] = [fileOf(content, source), fileOf(content, own)];
    const isAllCurrent = ids.length === changesOf(pair).length && !('messages' in before);
    const withCopiedDate = isAllCurrent
      ? parseArticleFile(before.path, copyUpdatedDate(sourceFile.text, before.text))
      : before;
    const file = withRecord(withCopiedDate, isRevoked ? unreviewed : record);
    const text = [
      `${own.path}: ${countOf(ids.length, 'section')} marked as current: ${ids.join(', ')}.`,
      ...sentenceReminders(tag, units),
      ...(isRevoked && wasSignOffValid
        ? [`The sign-off of ${reviewed.on} by ${reviewed.by} is revoked: review it again.`]
        : []),
    ];
    return {
      writes: [file],
      text: text.join('\n'),
      data: { markedCurrent: ids, reviewRevoked: isRevoked && wasSignOffValid },
    };
  },
};
