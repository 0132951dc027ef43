/**
 * The glossary, `src/content/glossary.csv`: one row per concept, for readers (the glossary page of each language),
 * translators (a spreadsheet), and the lint rules. Pure: parses the text of the file, and adds columns to it.
 *
 * Columns: `concept`, `shown` (`yes`: readers see it), `check` (see `GlossaryCheck`); for each locale, `<tag>`,
 * `<tag> forms`, `<tag> avoid`, `<tag> except`, and `<tag> definition`; at the end, `note`, which is never printed.
 */
import Papa from 'papaparse';
import { LOCALES, type LocaleTag, SOURCE_TAG } from '../i18n/locales.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * How lint rules check translations of the term:
 * - `name`: the term is never translated.
 * - `term`: if the English text has the term, the translation has one of its forms.
 * - Empty: only `avoid` is checked.
 */
export type GlossaryCheck = 'name' | 'term' | '';

/** A concept in one language. In patterns, `*` stands for any ending or beginning of a word. */
export interface Term {
  readonly term: string;
  /** Correct forms of the term. If empty, the term is correct with any ending. @example ['renouvel*'] */
  readonly forms: readonly string[];
  /** Words not to use for the concept. @example ['anniversaire*'] */
  readonly avoid: readonly string[];
  /** Phrases in which a word from `avoid` is correct. @example ['date* anniversaire*'] */
  readonly except: readonly string[];
  /** The definition for readers; empty if the concept isn't shown. */
  readonly definition: string;
}

export interface Concept {
  readonly concept: string;
  readonly isShown: boolean;
  readonly check: GlossaryCheck;
  readonly terms: Readonly<Record<LocaleTag, Term>>;
  /** For translators; never printed. */
  readonly note: string;
  /** The line of the concept's row in the file (1 is the first). */
  readonly line: number;
}

export interface Glossary {
  readonly concepts: readonly Concept[];
  /** What is wrong with the file itself. */
  readonly diagnostics: readonly Diagnostic[];
}

export const GLOSSARY_PATH = 'src/content/glossary.csv';

const COLUMN_PARTS = ['forms', 'avoid', 'except', 'definition'] as const;
const CHECKS: readonly string[] = ['name', 'term', ''];

const columnsOf = (tag: string) => [tag, ...COLUMN_PARTS.map((part) => `${tag} ${part}`)];

/** The columns of the file, in order. */
export const GLOSSARY_COLUMNS: readonly string[] = [
  'concept',
  'shown',
  'check',
  ...LOCALES.flatMap(({ tag }) => columnsOf(tag)),
  'note',
];

type Row = Readonly<Record<string, string | undefined>>;

const cell = (row: Row, column: string) => (row[column] ?? '').trim();

/** A cell holds several patterns, separated by ` | `. */
const patternsIn = (text: string) =>
  text
    .split('|')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');

function termOf(row: Row, tag: string): Term {
  const patterns = (part: string) => patternsIn(cell(row, `${tag} ${part}`));
  return {
    term: cell(row, tag),
    forms: patterns('forms'),
    avoid: patterns('avoid'),
    except: patterns('except'),
    definition: cell(row, `${tag} definition`),
  };
}

/**
 * Pairs of a message and a hint.
 * @param completeTags the locales in which every shown concept needs a term
 */
function problemsOf(
  row: Row,
  concept: Concept,
  isRepeated: boolean,
  tags: readonly LocaleTag[],
  completeTags: readonly LocaleTag[],
): readonly (readonly [string, string])[] {
  const problems: (readonly [string, string])[] = [];
  const { concept: name } = concept;
  if (name === '') problems.push(['a row has no concept', 'name it in English, as the team calls it']);
  else if (isRepeated) problems.push([`"${name}" occurs twice`, 'merge the two rows']);
  const shown = cell(row, 'shown');
  if (shown !== '' && shown !== 'yes') problems.push([`"shown" is "${shown}"`, 'write "yes" or leave it empty']);
  const check = cell(row, 'check');
  if (!CHECKS.includes(check)) problems.push([`"check" is "${check}"`, 'write "name" or "term", or leave it empty']);
  for (const tag of tags) {
    const { term, avoid, except, definition } = concept.terms[tag];
    const isNeeded = concept.isShown && (completeTags.includes(tag) || term !== '' || definition !== '');
    if (isNeeded && term === '') problems.push([`"${name}" is shown, but has no term in ${tag}`, `fill in "${tag}"`]);
    if (isNeeded && definition === '') {
      problems.push([`"${name}" is shown, but has no definition in ${tag}`, `fill in "${tag} definition"`]);
    }
    if (except.length > 0 && avoid.length === 0) {
      problems.push([`"${name}" has an exception in ${tag}, but no words to avoid`, `fill in "${tag} avoid"`]);
    }
    if (concept.check === 'name' && term !== '' && term !== concept.terms[SOURCE_TAG].term) {
      problems.push([
        `"${name}" is never translated, but ${tag} says "${term}"`,
        'leave the cell empty, or write the English',
      ]);
    }
  }
  return problems;
}

/** Adds empty columns for another locale, unless it has them already. */
export function withColumns(text: string, tag: string): string {
  const { data } = Papa.parse<string[]>(text.trimEnd());
  const [header = []] = data;
  const at = header.includes('note') ? header.indexOf('note') : header.length;
  const columns = columnsOf(tag).filter((column) => !header.includes(column));
  const rows = data.map((row, index) => row.toSpliced(at, 0, ...columns.map((column) => (index === 0 ? column : ''))));
  return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}

/** Parses the glossary. Never throws: the result says what is wrong with it. */
export function parseGlossary(text: string, path = GLOSSARY_PATH): Glossary {
  const { data, errors, meta } = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const diagnostics: Diagnostic[] = [];
  const report = (line: number, message: string, hint: string) =>
    diagnostics.push({ path, line, rule: 'glossary', message, hint });
  const rowLines = findRowLines(text);
  for (const { row = 0, message } of errors) report(rowLines[row] ?? 1, `not CSV: ${message}`, 'correct the row');
  const columns = meta.fields ?? [];
  // A new locale may have no columns yet, or only empty ones: its glossary page shows the English text.
  const tags = LOCALES.map(({ tag }) => tag).filter(
    (tag) => tag === SOURCE_TAG || columnsOf(tag).some((column) => columns.includes(column)),
  );
  const shown = data.filter((row) => cell(row, 'shown') === 'yes');
  // A locale with fewer than half of the shown terms is still being added; its page shows the others in English.
  const completeTags = tags.filter((tag) => shown.filter((row) => cell(row, tag) !== '').length * 2 >= shown.length);
  const commonColumns = GLOSSARY_COLUMNS.filter((column) =>
    LOCALES.every(({ tag }) => !columnsOf(tag).includes(column)),
  );
  const missing = [...commonColumns, ...tags.flatMap(columnsOf)].filter((column) => !columns.includes(column));
  const unknown = columns.filter((column) => !GLOSSARY_COLUMNS.includes(column));
  if (missing.length > 0) report(1, `the columns ${missing.join(', ')} are missing`, 'add them to the header');
  if (unknown.length > 0) report(1, `the columns ${unknown.join(', ')} are not known`, 'remove or rename them');

  const seen = new Set<string>();
  const concepts = data.map((row, index): Concept => {
    const line = rowLines[index] ?? 1;
    const check = cell(row, 'check');
    const concept: Concept = {
      concept: cell(row, 'concept'),
      isShown: cell(row, 'shown') === 'yes',
      check: check === 'name' || check === 'term' ? check : '',
      terms: Object.fromEntries(LOCALES.map(({ tag }) => [tag, termOf(row, tag)])) as Record<LocaleTag, Term>,
      note: cell(row, 'note'),
      line,
    };
    for (const [message, hint] of problemsOf(row, concept, seen.has(concept.concept), tags, completeTags)) {
      report(line, message, hint);
    }
    seen.add(concept.concept);
    return concept;
  });
  return { concepts, diagnostics };
}

/**
 * The line on which each row after the header begins. Quoted cells can contain line breaks. Rows without any text don't
 * count, because the parser skips them.
 */
function findRowLines(text: string): readonly number[] {
  const starts: number[] = [];
  let line = 1;
  let isQuoted = false;
  let isStart = true;
  let isBlank = true;
  for (const character of text) {
    if (isStart) {
      starts.push(line);
      isStart = false;
      isBlank = true;
    }
    if (character === '"') isQuoted = !isQuoted;
    if (character === '\n') {
      line += 1;
      if (isQuoted) continue;
      if (isBlank) starts.pop();
      isStart = true;
    } else if (character.trim() !== '' && character !== ',') isBlank = false;
  }
  return starts.slice(1);
}
