/** Judges what the form or the address holds, and draws the answer or words the fieldErrors. No DOM, one clock. */
import type { ComponentChild } from 'preact';
import { type DateFormat, createDateFormat } from '../../../i18n/format.ts';
import { localeOf } from '../../../i18n/locales.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { type CalendarDate, answerOn, firstAnniversary } from '../../../rules/index.ts';
import { parseQuery, toQuery } from '../question/question-url.ts';
import { Answer } from './Answer.tsx';
import { fieldErrorOf } from '../question/field-error.ts';
import type { FieldError } from '../question/fields.tsx';
import * as clock from '../../../dates/clock.ts';
import { parseQuestion, splitPastedDate } from '../question/parse-question.ts';
import {
  type Basis,
  type Entry,
  type Problem,
  type ProblemCode,
  type Question,
  type ParseResult,
} from '../question/question.ts';
import { NOTHING_TO_RENEW, type Sentence, sentenceOf } from './sentence.ts';
import type { AnswerHooks, AnswerView } from './answer-props.ts';

export type CalculatorState =
  | { readonly kind: 'rule' }
  | { readonly kind: 'problems'; readonly code: ProblemCode; readonly fieldErrors: readonly FieldError[] }
  | {
      readonly kind: 'answer';
      /** The answer in one sentence, for `role=status`. */
      readonly sentence: string;
      /** Its canonical address, query only. */
      readonly address: string;
      readonly draw: (hooks: AnswerHooks) => ComponentChild;
    };

export interface Answering {
  /** What the address asks, and what the form should hold for it. */
  readonly consultAddress: (query: string) => {
    readonly entry: Entry | undefined;
    readonly consultation: CalculatorState;
  };
  readonly consultEntry: (entry: Entry, query: string) => CalculatorState;
  /** The entry with a whole date that stands in one field in all three. */
  readonly spread: (entry: Entry) => Entry;
  readonly addressOf: (question: Question, query: string) => string;
}

/** The sentence as text, for assistive technology. */
function plainSentence(sentence: Sentence, translator: SiteTranslator, format: DateFormat): string {
  const days = Object.fromEntries(Object.entries(sentence.days).map(([name, date]) => [name, format.long(date)]));
  return sentence.count === undefined
    ? translator.t(sentence.key, days)
    : translator.n(sentence.key, sentence.count, days);
}

/**
 * A answering for one language.
 * @param home the address of the locale's start page, which articles stand below
 */
export function createAnswering(translator: SiteTranslator, home: string): Answering {
  const { tag } = translator;
  const format = createDateFormat(tag);
  const locale = localeOf(tag);

  function refuse(problems: readonly [Problem, ...Problem[]]): CalculatorState {
    const fieldErrors = problems.map((problem) => fieldErrorOf(problem, translator));
    return { kind: 'problems', code: problems[0].code, fieldErrors };
  }

  function answerTo(
    question: Question,
    answer: AnswerView['answer'],
    sentence: Sentence,
    about: Pick<AnswerView, 'today' | 'alternativeDate'>,
    query: string,
  ): CalculatorState {
    const address = toQuery(question, query);
    const view: Omit<AnswerView, 'hooks'> = { question, answer, ...about, translator, format, home, address };
    return {
      kind: 'answer',
      sentence: plainSentence(sentence, translator, format),
      address,
      draw: (hooks) => <Answer view={{ ...view, hooks }} />,
    };
  }

  function consult(verdict: ParseResult, query: string): CalculatorState {
    if (verdict.kind === 'problems') return refuse(verdict.problems);
    const { question, alternativeDate } = verdict;
    const day = question.today ? ({ ok: true, date: question.today } as const) : clock.today();
    const about = { today: day.ok ? day.date : undefined, alternativeDate };
    if (question.offer === 'network-membership') {
      return answerTo(question, answerOn(question), NOTHING_TO_RENEW, about, query);
    }
    if (!day.ok) return refuse([{ code: 'device-clock', fields: ['today'], values: { year: String(day.year) } }]);
    const answer = answerOn({ offer: question.offer, anniversary: anniversaryOf(question), today: day.date });
    return answerTo(question, answer, sentenceOf(answer, day.date), about, query);
  }

  return {
    consultAddress: (query) => {
      const reading = parseQuery(query, locale);
      if (reading.kind === 'nothing') return { entry: undefined, consultation: { kind: 'rule' } };
      if (reading.kind === 'preselected') return { entry: reading.entry, consultation: { kind: 'rule' } };
      return { entry: reading.entry, consultation: consult(reading.verdict, query) };
    },
    consultEntry: (entry, query) => consult(parseQuestion(entry, locale), query),
    spread: (entry) => splitPastedDate(entry, locale),
    addressOf: toQuery,
  };
}

function anniversaryOf(question: { readonly basis: Basis; readonly date: CalendarDate }): CalendarDate {
  return question.basis === 'purchase' ? firstAnniversary(question.date) : question.date;
}
