/** Replaces hard-coded figures of the policy, such as "30 days", with components that print them from the rules. */
import type { Nodes, Paragraph, PhrasingContent, RootContent, TableCell, Text } from 'mdast';
import type { LocaleTag } from '../../../src/i18n/locales.ts';
import { type AnyFigureId, type EditionId, type Unit, figureOf } from '../../../src/rules/index.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { FIGURE_COMPONENTS, figureParts } from '../../../src/translation/content-rules/typed-figures.ts';
import { endsAsPastPeriod } from '../../../src/translation/content-rules/unit-words.ts';
import { CONCEPT, type ConceptName, speaksOf } from './concepts.ts';
import { text } from './phrasing.ts';
import { mapChildren } from './tree.ts';

/**
 * The figures that are replaced, by edition, each with a list of concepts. A figure is only replaced in a sentence that
 * mentions one of its concepts, because the number alone isn't enough: in other sentences, "30 days" can be another
 * period than the renewal window, even next to the word "renew". Such figures stay as text, and the linter reports
 * them. In `maicpp`, there are 30 days both before and after the anniversary date, so these figures always stay as
 * text. In an edition without an entry, all figures stay as text.
 */
const ABOUT: { readonly [E in EditionId]?: Readonly<Partial<Record<AnyFigureId<E>, readonly ConceptName[]>>> } = {
  'mpn-2021': {
    'first-reminder': [CONCEPT.anniversary],
    'final-reminder': [CONCEPT.anniversary],
    cycle: [CONCEPT.anniversary],
    window: [CONCEPT.anniversary, CONCEPT.window, CONCEPT.lastDay],
    'pmc-window': [CONCEPT.oldPortal],
    'functional-consultant-growth': [CONCEPT.pci, CONCEPT.growth, CONCEPT.businessApplications],
  },
  maicpp: {
    'specialization-window': [CONCEPT.anniversary, CONCEPT.window],
    'qualification-months': [CONCEPT.qualificationWindow],
    'qualification-points': [CONCEPT.qualificationWindow, CONCEPT.designation],
    'maximum-points': [CONCEPT.qualificationWindow, CONCEPT.designation],
  },
};

interface Figure {
  readonly of: string;
  readonly value: number;
  readonly unit: Unit;
  readonly about: readonly ConceptName[];
}

function knownFigures(edition: EditionId): readonly Figure[] {
  return Object.entries(ABOUT[edition] ?? {}).flatMap(([of, about]) => {
    const { value, unit } = figureOf(edition, of);
    return typeof value === 'number' ? [{ of, value, unit, about }] : [];
  });
}

/**
 * The noun that a component prints after its number: "30 days". If the text has another word for the unit, such as
 * "calendar days", the component only prints the number, and the word stays.
 */
const NOUNS: Readonly<Record<string, Readonly<Partial<Record<Unit, RegExp>>>>> = {
  en: { days: /^days$/i, points: /^points$/i, months: /^months$/i },
  fr: { days: /^jours$/i, points: /^points$/i, months: /^mois$/i },
  zh: { days: /^天$/, points: /^分$/, months: /^[个個]月$/ },
  sv: { days: /^dagar$/i, points: /^poäng$/i, months: /^månader$/i },
  nl: { days: /^dagen$/i, points: /^punten$/i, months: /^maanden$/i },
};

const PATTERNS = new Map<string, RegExp>();

/**
 * Matches a figure: group 1 is the number, group 2 its unit. The number can be repeated, as in contracts: "thirty (30)
 * days".
 */
function patternOf({ value, unit }: Figure, language: string): RegExp {
  const key = `${language} ${unit} ${value}`;
  const parts = figureParts(value, unit, language);
  const again = `(?:\\s*[(（]\\s*${parts.number}\\s*[)）])?`;
  const known = PATTERNS.get(key) ?? new RegExp(`(${parts.number}${again})(?:${parts.gap})(${parts.unit})`, 'giu');
  PATTERNS.set(key, known);
  return known;
}

/** The sentence at an offset of a text. */
function sentenceAt(whole: string, at: number): string {
  const ends = Array.from(whole.matchAll(/[.!?](?=\s|$)|[。！？]/gu), ({ index }) => index);
  const from = ends.findLast((end) => end < at) ?? -1;
  return whole.slice(from + 1, ends.find((end) => end >= at) ?? whole.length);
}

interface Found {
  readonly at: number;
  readonly end: number;
  readonly figure: Figure;
  readonly isBare: boolean;
}

interface FigureSearch {
  readonly figures: readonly Figure[];
  readonly tag: LocaleTag;
  readonly glossary: Glossary;
}

function find(
  value: string,
  whole: string,
  offset: number,
  { figures, tag, glossary }: FigureSearch,
): readonly Found[] {
  if (!/\p{L}|\d/u.test(value)) return [];
  const language = tag.slice(0, 2);
  return figures
    .flatMap((figure) =>
      Array.from(value.matchAll(patternOf(figure, language))).flatMap((match): readonly Found[] => {
        const sentence = sentenceAt(whole, offset + match.index);
        if (endsAsPastPeriod(value.slice(0, match.index))) return [];
        if (!figure.about.some((name) => speaksOf(glossary, name, tag, sentence))) return [];
        const [all, number = '', unit = ''] = match;
        const isNoun = NOUNS[language]?.[figure.unit]?.test(unit) === true;
        return [{ at: match.index, end: match.index + (isNoun ? all.length : number.length), figure, isBare: !isNoun }];
      }),
    )
    .toSorted((one, other) => one.at - other.at);
}

const componentOf = ({ figure, isBare }: Found): PhrasingContent => ({
  type: 'mdxJsxTextElement',
  name: FIGURE_COMPONENTS[figure.unit],
  attributes: [
    { type: 'mdxJsxAttribute', name: 'of', value: figure.of },
    ...(isBare ? [{ type: 'mdxJsxAttribute' as const, name: 'form', value: 'number' }] : []),
  ],
  children: [],
});

const HAN_BEFORE = /\p{sc=Han}$/u;
const HAN_AFTER = /^\p{sc=Han}/u;

function turnText(node: Text, found: readonly Found[], replaced: (text: string) => void): readonly PhrasingContent[] {
  let read = 0;
  let gap = '';
  const parts = found.flatMap((one): readonly PhrasingContent[] => {
    if (one.at < read) return [];
    const before = gap + node.value.slice(read, one.at);
    const after = node.value.slice(one.end);
    replaced(node.value.slice(one.at, one.end));
    read = one.end;
    // The component prints digits, which need a space before a Han character. A number in words didn't have one.
    gap = one.isBare && HAN_AFTER.test(after) ? ' ' : '';
    return [text(HAN_BEFORE.test(before) ? `${before} ` : before), componentOf(one)];
  });
  return [...parts, text(gap + node.value.slice(read))].filter((part) => part.type !== 'text' || part.value !== '');
}

/** The text of a block without its markup. It's searched for the sentence around a figure. */
const wordsOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
};

function turnPhrasing<T extends Paragraph | TableCell>(
  block: T,
  search: FigureSearch,
  replaced: (text: string) => void,
): T {
  const whole = wordsOf(block);
  let offset = 0;
  const turn = (node: RootContent): readonly RootContent[] => {
    if (node.type !== 'text') return [mapChildren(node, turn)];
    const turned = turnText(node, find(node.value, whole, offset, search), replaced);
    offset += node.value.length;
    return turned;
  };
  return mapChildren(block, turn);
}

/**
 * Replaces figures in blocks with components. Figures in headings stay as text, because a table of contents can't have
 * components.
 * @param edition the article's edition of the policy
 * @param replaced called with each text that a component replaces
 */
export function replaceFigures(
  blocks: readonly RootContent[],
  tag: LocaleTag,
  glossary: Glossary,
  edition: EditionId,
  replaced: (text: string) => void,
): readonly RootContent[] {
  const search = { figures: knownFigures(edition), tag, glossary };
  const turn = (block: RootContent): RootContent => {
    if (block.type === 'heading') return block;
    if (block.type === 'paragraph' || block.type === 'tableCell') return turnPhrasing(block, search, replaced);
    return mapChildren(block, (child) => [turn(child)]);
  };
  return blocks.map(turn);
}
