/** Loads the parser only for questions that plain-question.ts can't read. */
import type { Locale } from '../../../i18n/locales.ts';
import type { DateSplitter } from './date-splitter.ts';
import { readForm } from './form-values.ts';
import type * as Parser from './parser.ts';
import { isPlainDate, plainQuery, plainQuestion } from './plain-question.ts';
import type { ParsedQuery } from './question-url.ts';
import type { ParseResult } from './question.ts';

export interface QuestionReader {
  readonly readQuery: (query: string) => Promise<ParsedQuery>;
  /** If one field has a complete date, also fills all three fields with its parts. */
  readonly readFields: (form: HTMLFormElement) => Promise<ParseResult>;
  readonly split: (form: HTMLFormElement) => Promise<void>;
  /** Fills the three fields with a date from the browser's date picker. */
  readonly replace: (form: HTMLFormElement, date: string) => Promise<void>;
  /** Loads the parser in advance if the form's values need it. */
  readonly prepare: (form: HTMLFormElement) => void;
}

export function createQuestionReader(locale: Locale, loadParser: () => Promise<typeof Parser>): QuestionReader {
  let splitter: DateSplitter | undefined;
  const fetchSplitter = async () => {
    const { createDateSplitter } = await loadParser();
    splitter ??= createDateSplitter(locale);
    return splitter;
  };
  const split = async (form: HTMLFormElement) => {
    if (!isPlainDate(readForm(form))) (await fetchSplitter()).split(form);
  };
  return {
    readQuery: async (query) => plainQuery(query) ?? (await loadParser()).parseQuery(query, locale),
    readFields: async (form) => {
      const question = plainQuestion(splitter?.valuesOf(form) ?? readForm(form));
      if (question) return { kind: 'question', question };
      const { parseQuestion } = await loadParser();
      const loadedSplitter = await fetchSplitter();
      const parsed = parseQuestion(loadedSplitter.valuesOf(form), locale);
      loadedSplitter.split(form);
      return parsed;
    },
    split,
    replace: async (form, date) => (await fetchSplitter()).replace(form, date),
    prepare: (form) => {
      if (!isPlainDate(readForm(form))) loadParser().catch(() => undefined); // The next read reports the failure.
    },
  };
}
