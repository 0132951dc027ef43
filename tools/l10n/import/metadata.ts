/** Reads the metadata of a handoff file, such as `ms.date`, and converts it to the formats of this site. */
import { parseFrontMatter, splitFrontMatter } from '../../../src/translation/article-file.ts';
import { withoutOddCharacters } from '../../../src/translation/characters.ts';
import { readCalendarDate } from '../../../src/rules/index.ts';
import type { Report } from './import-diagnostics.ts';

export interface Metadata {
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** The locale in the metadata, such as `sv-SE`. English files have none. */
  readonly locale: string | undefined;
  /** From `ms.translationtype`: HT is human translation, and MT is machine translation. */
  readonly method: 'human' | 'machine' | undefined;
  /** From `ms.date`, as YYYY-MM-DD: the date of the last change to the article's content. */
  readonly updated: string | undefined;
  /** From `ms.lasthandoff`, as YYYY-MM-DD: the date on which the English text was sent to be translated. */
  readonly handedOff: string | undefined;
  /** The commit of the English text that the article was translated from. */
  readonly sourceCommit: string | undefined;
}

export interface HandoffText {
  readonly metadata: Metadata;
  readonly body: string;
  /** The number of lines before the body. */
  readonly bodyLineOffset: number;
}

const METHODS: Readonly<Record<string, Metadata['method']>> = { HT: 'human', MT: 'machine' };

/** Parses invalid YAML line by line: the pipeline writes titles without quotes, even if they contain a colon. */
function parseLines(yaml: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Array.from(yaml.matchAll(/^([\w.]+):[ \t]*(.*?)[ \t]*$/gm), ([, key = '', value = '']) => [
      key,
      value.replace(/^(["'])(.*)\1$/, '$2'),
    ]),
  );
}

function readYaml(yaml: string, report: Report): Readonly<Record<string, unknown>> {
  // With the "failsafe" schema, dates and numbers stay text, such as 02/04/2021 and "112551671".
  const { data: read, yamlProblem } = parseFrontMatter(yaml, 'failsafe');
  if (read !== null && typeof read === 'object' && !Array.isArray(read))
    return Object.fromEntries(Object.entries(read));
  const message = `the metadata isn't YAML${yamlProblem ? `: ${yamlProblem.message}` : ''}`;
  report(2, message, 'it was parsed line by line; review the title and description');
  return parseLines(yaml);
}

/** An ISO date only loses its time. Undefined if the date is invalid. @example '02/04/2021' // => '2021-02-04' */
export function isoDate(text: string): string | undefined {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return readCalendarDate(iso).ok ? iso : undefined;
}

/** Undefined if the file has no metadata. `text` has LF line ends only. */
export function readHandoff(text: string, report: Report): HandoffText | undefined {
  // The pipeline may leave spaces after the first line of ---.
  const { yaml, body } = splitFrontMatter(text.replace(/^(\uFEFF?---)[^\S\n]+\n/, '$1\n'));
  if (yaml === undefined) return undefined;
  const values = readYaml(yaml, report);
  const lineOf = (key: string) => yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 2;
  const textOf = (key: string) => {
    const value = values[key];
    const words = typeof value === 'string' ? withoutOddCharacters(value.replace(/\s+/g, ' ')).trim() : '';
    return words === '' ? undefined : words;
  };
  const dateOf = (key: string) => {
    const value = textOf(key);
    const iso = value === undefined ? undefined : isoDate(value);
    if (value !== undefined && !iso)
      report(lineOf(key), `${key} is "${value}", which isn't a date`, 'write it as MM/DD/YYYY');
    return iso;
  };
  const translationType = textOf('ms.translationtype');
  const method = METHODS[translationType?.toUpperCase() ?? ''];
  if (translationType !== undefined && !method) {
    report(
      lineOf('ms.translationtype'),
      `ms.translationtype is "${translationType}"`,
      'use HT or MT; it was treated as MT',
    );
  }
  return {
    metadata: {
      title: textOf('title'),
      description: textOf('description'),
      locale: textOf('ms.contentlocale'),
      method,
      updated: dateOf('ms.date'),
      handedOff: dateOf('ms.lasthandoff'),
      sourceCommit: textOf('ms.sourcegitcommit'),
    },
    body,
    bodyLineOffset: text.split('\n').length - body.split('\n').length,
  };
}
