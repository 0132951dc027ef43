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
 * The figures that are replaced, by edition, each only in a sentence that mentions one of its concepts: in others, even
 * next to "renew", "30 days" can be another period than the renewal window. All others stay as text, and the linter
 * reports them. In `maicpp`, there are 30 days both before and after the anniversary date, so these always stay as
 * text.
 */
const CONCEPTS_BY_FIGURE: {
  readonly [E in EditionId]?: Readonly<Partial<Record<AnyFigureId<E>, readonly ConceptName[]>>>;
} = {
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
  /** The value of the component's `of` attribute. @example 'window' */
  readonly id: string;
  readonly value: number;
  readonly unit: Unit;
  /** The figure's sentence must mention one of these concepts. */
  readonly concepts: readonly ConceptName[];
}

/** The figures of an edition that are replaced. A figure with several values, such as a range, isn't. */
function knownFigures(edition: EditionId): readonly Figure[] {
  return Object.entries(CONCEPTS_BY_FIGURE[edition] ?? {}).flatMap(([id, concepts]) => {
    const { value, unit } = figureOf(edition, id);
    return typeof value === 'number' ? [{ id, value, unit, concepts }] : [];
  });
}

/** If the text has another word for the unit, such as "calendar days", the component only prints the number. */
const UNIT_NOUNS: Readonly<Record<string, Readonly<Partial<Record<Unit, RegExp>>>>> = {
  en: { days: /^days$/i, points: /^points$/i, months: /^months$/i },
  fr: { days: /^jours$/i, points: /^points$/i, months: /^mois$/i },
  zh: { days: /^天$/, points: /^分$/, months: /^[个個]月$/ },
  sv: { days: /^dagar$/i, points: /^poäng$/i, months: /^månader$/i },
  nl: { days: /^dagen$/i, points: /^punten$/i, months: /^maanden$/i },
};

const PATTERN_CACHE = new Map<string, RegExp>();

/** Group 1 is the number, which may be repeated, as in "thirty (30) days"; group 2 is the unit. */
function patternOf({ value, unit }: Figure, language: string): RegExp {
  const key = `${language} ${unit} ${value}`;
  const parts = figureParts(value, unit, language);
  const repetition = `(?:\\s*[(（]\\s*${parts.number}\\s*[)）])?`;
  const pattern =
    PATTERN_CACHE.get(key) ?? new RegExp(`(${parts.number}${repetition})(?:${parts.gap})(${parts.unit})`, 'giu');
  PATTERN_CACHE.set(key, pattern);
  return pattern;
}

function sentenceAt(blockText: string, offset: number): string {
  const ends = Array.from(blockText.matchAll(/[.!?](?=\s|$)|[。！？]/gu), ({ index }) => index);
  const from = ends.findLast((end) => end < offset) ?? -1;
  return blockText.slice(from + 1, ends.find((end) => end >= offset) ?? blockText.length);
}

/** A figure in a text node, from index `start` up to, but not including, index `end`. */
interface FoundFigure {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
  /** Whether only the number is replaced, and the unit stays as text. */
  readonly isNumberOnly: boolean;
}

interface FigureSearch {
  readonly figures: readonly Figure[];
  readonly tag: LocaleTag;
  readonly glossary: Glossary;
}

/** `value` is the node's text, at `offset` in `blockText`, which has the sentence around a figure. */
function findFigures(
  value: string,
  blockText: string,
  offset: number,
  { figures, tag, glossary }: FigureSearch,
): readonly FoundFigure[] {
  if (!/\p{L}|\d/u.test(value)) return [];
  const language = tag.slice(0, 2);
  return figures
    .flatMap((figure) =>
      Array.from(value.matchAll(patternOf(figure, language))).flatMap((match): readonly FoundFigure[] => {
        const sentence = sentenceAt(blockText, offset + match.index);
        if (endsAsPastPeriod(value.slice(0, match.index))) return [];
        if (!figure.concepts.some((name) => speaksOf(glossary, name, tag, sentence))) return [];
        const [all, number = '', unit = ''] = match;
        const isNoun = UNIT_NOUNS[language]?.[figure.unit]?.test(unit) === true;
        return [
          {
            start: match.index,
            end: match.index + (isNoun ? all.length : number.length),
            figure,
            isNumberOnly: !isNoun,
          },
        ];
      }),
    )
    .toSorted((one, other) => one.start - other.start);
}

const componentOf = ({ figure, isNumberOnly }: FoundFigure): PhrasingContent => ({
  type: 'mdxJsxTextElement',
  name: FIGURE_COMPONENTS[figure.unit],
  attributes: [
    { type: 'mdxJsxAttribute', name: 'of', value: figure.id },
    ...(isNumberOnly ? [{ type: 'mdxJsxAttribute' as const, name: 'form', value: 'number' }] : []),
  ],
  children: [],
});

const HAN_BEFORE = /\p{sc=Han}$/u;
const HAN_AFTER = /^\p{sc=Han}/u;

function replaceInText(
  node: Text,
  figures: readonly FoundFigure[],
  onReplace: (text: string) => void,
): readonly PhrasingContent[] {
  let processedTo = 0;
  let space = '';
  const parts = figures.flatMap((one): readonly PhrasingContent[] => {
    if (one.start < processedTo) return [];
    const before = space + node.value.slice(processedTo, one.start);
    const after = node.value.slice(one.end);
    onReplace(node.value.slice(one.start, one.end));
    processedTo = one.end;
    // The component prints digits, which need a space before a Han character. A number in words didn't have one.
    space = one.isNumberOnly && HAN_AFTER.test(after) ? ' ' : '';
    return [text(HAN_BEFORE.test(before) ? `${before} ` : before), componentOf(one)];
  });
  return [...parts, text(space + node.value.slice(processedTo))].filter(
    (part) => part.type !== 'text' || part.value !== '',
  );
}

const plainTextOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(plainTextOf).join('') : '';
};

function replaceInBlock<T extends Paragraph | TableCell>(
  block: T,
  search: FigureSearch,
  onReplace: (text: string) => void,
): T {
  const blockText = plainTextOf(block);
  let offset = 0;
  const replaceIn = (node: RootContent): readonly RootContent[] => {
    if (node.type !== 'text') return [mapChildren(node, replaceIn)];
    const parts = replaceInText(node, findFigures(node.value, blockText, offset, search), onReplace);
    offset += node.value.length;
    return parts;
  };
  return mapChildren(block, replaceIn);
}

/** Figures in headings stay as text, because a table of contents can't have components. */
export function replaceFigures(
  blocks: readonly RootContent[],
  tag: LocaleTag,
  glossary: Glossary,
  edition: EditionId,
  onReplace: (text: string) => void,
): readonly RootContent[] {
  const search = { figures: knownFigures(edition), tag, glossary };
  const replaceIn = (block: RootContent): RootContent => {
    if (block.type === 'heading') return block;
    if (block.type === 'paragraph' || block.type === 'tableCell') return replaceInBlock(block, search, onReplace);
    return mapChildren(block, (child) => [replaceIn(child)]);
  };
  return blocks.map(replaceIn);
}
