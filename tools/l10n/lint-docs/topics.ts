/** Finds the topics of a sentence, and lists the periods that the editions have. */
import type { LocaleTag } from '../../../src/i18n/locales.ts';
import { EDITIONS, type EditionId, type Shift } from '../../../src/rules/index.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { CONCEPT, type ConceptName, speaksOf } from '../import/concepts.ts';
import { formsOf, plainOf, saysTerm, termSearch } from '../lint/rules/term-pattern.ts';

/** The context that all rules of `lint-docs` get. */
export interface DocsContext {
  readonly tag: LocaleTag;
  readonly glossary: Glossary;
  /** The editions to check against. A text must agree with at least one of them. */
  readonly editions: readonly EditionId[];
}

export interface Topics {
  readonly anniversary: boolean;
  readonly purchase: boolean;
  /** The renewal window, or its last day. */
  readonly window: boolean;
  readonly renewal: boolean;
  readonly reminder: boolean;
}

const REMINDER = 'reminder: renewal reminder';

/** Whether a text has a correct form of a term. Words to avoid don't count: those for "renew" often mean "update". */
function mentions(name: string, { tag, glossary }: DocsContext, text: string): boolean {
  const terms = glossary.concepts.find(({ concept }) => concept === name)?.terms[tag];
  const search = terms && termSearch(formsOf(terms, tag));
  return search !== undefined && saysTerm(text, plainOf(text), search);
}

export function topicsOf(text: string, context: DocsContext): Topics {
  const mentionsConcept = (name: ConceptName) => speaksOf(context.glossary, name, context.tag, text);
  return {
    anniversary: mentionsConcept(CONCEPT.anniversary),
    purchase: mentionsConcept(CONCEPT.purchase),
    window: mentionsConcept(CONCEPT.window) || mentionsConcept(CONCEPT.lastDay),
    renewal: mentions(CONCEPT.renewal, context, text),
    reminder: mentions(REMINDER, context, text),
  };
}

const cyclesOf = (editions: readonly EditionId[]) =>
  editions.flatMap((edition) => Object.values(EDITIONS[edition].rules.cycles));

/** The shifts from an anniversary date to each event of its cycle, and to the next anniversary date. */
export const shiftsOf = (editions: readonly EditionId[]): readonly Shift[] =>
  cyclesOf(editions).flatMap(({ events, next }) => [...events.map(({ shift }) => shift), ...(next ? [next] : [])]);

/** The shifts of `shiftsOf` that are in days. A shift to a day before the anniversary date is negative. */
export const cycleDays = (editions: readonly EditionId[]): readonly number[] => [
  ...new Set(shiftsOf(editions).flatMap((shift) => ('days' in shift ? [shift.days] : []))),
];

/** The lengths of the renewal windows in days, as Microsoft's documentation gives them. */
export function windowLengths(editions: readonly EditionId[]): ReadonlySet<number> {
  const lengths = editions.flatMap((edition) => {
    const { figures, topics } = EDITIONS[edition];
    const ids = [topics.window, topics['specialization-window']].flatMap((topic) => Object.values(topic.figures));
    return ids.flatMap((id) => figures[id]?.value ?? []);
  });
  return new Set(lengths);
}

export function knownDays(editions: readonly EditionId[]): ReadonlySet<number> {
  const figures = editions.flatMap((edition) => Object.values(EDITIONS[edition].figures));
  const values = figures.filter(({ unit }) => unit === 'days').flatMap(({ value }) => value);
  return new Set([...values, ...cycleDays(editions).map(Math.abs)]);
}
