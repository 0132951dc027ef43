/** Finds matches: a unit's translation before the English text changed, and translations of the same English text. Pure. */
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { ExportedFile, Match, Unit } from './exported-file.ts';
import { type Inline, flatten, numberedAs } from './inline.ts';
import { sentencesOf } from './segments.ts';
import { pairSentences } from './sentence-pairs.ts';

/** One match for each changed sentence, or one for the whole unit if the sentences can't be paired. */
export function previousMatches(unit: Unit, tag: string): readonly Match[] {
  const { source, own, previousSource } = unit;
  if (!own || !previousSource) return [];
  const pairs = pairSentences(unit, tag) ?? [];
  if (pairs.length < 2 || pairs.every(({ earlier }) => !earlier)) {
    const earlier = numberedAs(previousSource, source);
    return [{ kind: 'previous', source: earlier, own, origin: undefined, sentence: undefined }];
  }
  return pairs.flatMap(({ source: current, earlier, own: translation }, index): readonly Match[] => {
    if (!earlier || !translation || flatten(current) === flatten(earlier)) return [];
    return [{ kind: 'previous', source: earlier, own: translation, origin: undefined, sentence: index + 1 }];
  });
}

interface KnownTranslation {
  readonly own: readonly Inline[];
  readonly origin: string;
}

/** The maximum number of matches per text. */
const MAX_MATCHES = 3;

export class TranslationMemory {
  readonly #known = new Map<string, KnownTranslation[]>();
  readonly #tag: string;

  constructor(files: readonly ExportedFile[], tag: string) {
    this.#tag = tag;
    for (const { slug, groups } of files) {
      for (const unit of groups.flatMap(({ units }) => units)) {
        if (unit.state !== 'initial' && unit.own && unit.kind !== 'plural')
          this.#add(unit, unit.own, `${slug}/${unit.id}`);
      }
    }
  }

  #add({ source }: Unit, own: readonly Inline[], origin: string): void {
    this.#remember(source, own, origin);
    const [sources, translated] = [sentencesOf(source, SOURCE_TAG), sentencesOf(own, this.#tag)];
    if (sources.length < 2 || sources.length !== translated.length) return;
    for (const [index, sentence] of sources.entries()) this.#remember(sentence, translated[index] ?? [], origin);
  }

  #remember(source: readonly Inline[], own: readonly Inline[], origin: string): void {
    const key = flatten(source);
    const known = this.#known.get(key) ?? [];
    if (!known.some((one) => flatten(one.own) === flatten(own))) known.push({ own, origin });
    this.#known.set(key, known);
  }

  #find(source: readonly Inline[], sentence: number | undefined): readonly Match[] {
    return (this.#known.get(flatten(source)) ?? []).slice(0, MAX_MATCHES).map(({ own, origin }) => ({
      kind: 'memory',
      source,
      own: numberedAs(own, source),
      origin,
      sentence,
    }));
  }

  /** The matches for an unfinished unit: translations of the whole unit or, if there are none, of its sentences. */
  matchesOf(unit: Unit): readonly Match[] {
    const { source, own, state } = unit;
    if (state !== 'initial') return [];
    const isNew = (match: Match) => !own || flatten(match.own) !== flatten(own);
    const whole = this.#find(source, undefined);
    const sentences = whole.length > 0 ? [] : sentencesOf(source, SOURCE_TAG);
    const isSplit = sentences.length > 1 && (!own || pairSentences(unit, this.#tag) !== undefined);
    const parts = isSplit ? sentences.flatMap((sentence, index) => this.#find(sentence, index + 1)) : [];
    return [...whole, ...parts].filter(isNew);
  }
}

/** The file with the matches of its units. */
export const withMatches = (exported: ExportedFile, memory: TranslationMemory): ExportedFile => ({
  ...exported,
  groups: exported.groups.map((group) => ({
    ...group,
    units: group.units.map((unit) => ({
      ...unit,
      matches: [...previousMatches(unit, exported.tag), ...memory.matchesOf(unit)],
    })),
  })),
});
