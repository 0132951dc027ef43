/** Judges what the form or the address holds, and draws the answer or words the complaints. No DOM, one clock. */
import type { ComponentChild } from 'preact';
import { type DateFormat, createDateFormat } from '../../../i18n/format.ts';
import { localeOf } from '../../../i18n/locales.ts';
import type { Words } from '../../../i18n/keys.ts';
import { type CalendarDate, answerOn, firstAnniversary } from '../../../rules/index.ts';
import { readAddress, writeAddress } from '../question/question-url.ts';
import { Answer } from './Answer.tsx';
import { complaintOf } from '../question/field-error.ts';
import type { Complaint } from '../question/fields.tsx';
import * as clock from '../../../dates/clock.ts';
import { judgeEntry, spreadWholeDate } from '../question/parse-question.ts';
import {
  type Basis,
  type Entry,
  type Problem,
  type ProblemCode,
  type Question,
  type Verdict,
} from '../question/question.ts';
import { NOTHING_TO_RENEW, type Sentence, sentenceOf } from './sentence.ts';
import type { AnswerHooks, AnswerView } from './answer-props.ts';

export type Consultation =
  | { readonly kind: 'rule' }
  | { readonly kind: 'problems'; readonly code: ProblemCode; readonly complaints: readonly Complaint[] }
  | {
      readonly kind: 'answer';
      /** The answer in one sentence, for `role=status`. */
      readonly sentence: string;
      /** Its canonical address, query only. */
      readonly address: string;
      readonly draw: (hooks: AnswerHooks) => ComponentChild;
    };

export interface Desk {
  /** What the address asks, and what the form should hold for it. */
  readonly consultAddress: (query: string) => {
    readonly entry: Entry | undefined;
    readonly consultation: Consultation;
  };
  readonly consultEntry: (entry: Entry, query: string) => Consultation;
  /** The entry with a whole date that stands in one field in all three. */
  readonly spread: (entry: Entry) => Entry;
  readonly addressOf: (question: Question, query: string) => string;
}

/** The sentence as text, for assistive technology. */
function plainSentence(sentence: Sentence, words: Words, format: DateFormat): string {
  const days = Object.fromEntries(Object.entries(sentence.days).map(([name, date]) => [name, format.long(date)]));
  return sentence.count === undefined ? words.t(sentence.key, days) : words.n(sentence.key, sentence.count, days);
}

/**
 * A desk for one language.
 * @param home the address of the locale's start page, which articles stand below
 */
export function createDesk(words: Words, home: string): Desk {
  const { tag } = words;
  const format = createDateFormat(tag);
  const locale = localeOf(tag);

  function refuse(problems: readonly [Problem, ...Problem[]]): Consultation {
    const complaints = problems.map((problem) => complaintOf(problem, words));
    return { kind: 'problems', code: problems[0].code, complaints };
  }

  function answerTo(
    question: Question,
    answer: AnswerView['answer'],
    sentence: Sentence,
    about: Pick<AnswerView, 'today' | 'otherReading'>,
    query: string,
  ): Consultation {
    const address = writeAddress(question, query);
    const view: Omit<AnswerView, 'hooks'> = { question, answer, ...about, words, format, home, address };
    return {
      kind: 'answer',
      sentence: plainSentence(sentence, words, format),
      address,
      draw: (hooks) => <Answer view={{ ...view, hooks }} />,
    };
  }

  function consult(verdict: Verdict, query: string): Consultation {
    if (verdict.kind === 'problems') return refuse(verdict.problems);
    const { question, otherReading } = verdict;
    const day = question.today ? ({ ok: true, date: question.today } as const) : clock.today();
    const about = { today: day.ok ? day.date : undefined, otherReading };
    if (question.offer === 'network-membership') {
      return answerTo(question, answerOn(question), NOTHING_TO_RENEW, about, query);
    }
    if (!day.ok) return refuse([{ code: 'device-clock', fields: ['today'], values: { year: String(day.year) } }]);
    const answer = answerOn({ offer: question.offer, anniversary: anniversaryOf(question), today: day.date });
    return answerTo(question, answer, sentenceOf(answer, day.date), about, query);
  }

  return {
    consultAddress: (query) => {
      const reading = readAddress(query, locale);
      if (reading.kind === 'nothing') return { entry: undefined, consultation: { kind: 'rule' } };
      if (reading.kind === 'preselected') return { entry: reading.entry, consultation: { kind: 'rule' } };
      return { entry: reading.entry, consultation: consult(reading.verdict, query) };
    },
    consultEntry: (entry, query) => consult(judgeEntry(entry, locale), query),
    spread: (entry) => spreadWholeDate(entry, locale),
    addressOf: writeAddress,
  };
}

function anniversaryOf(question: { readonly basis: Basis; readonly date: CalendarDate }): CalendarDate {
  return question.basis === 'purchase' ? firstAnniversary(question.date) : question.date;
}
