/** Answers a question in one of the output formats: text, JSON, or a calendar file. */
import { calendarNameOf, entriesOfAnswer, nextRevision, writeIcs } from '../../../src/calendar/index.ts';
import { type AnsweredQuestion, answerQuestion } from '../../../src/components/calculator/answer/answer-question.ts';
import { answerToPlainText } from '../../../src/components/calculator/answer/answer-plain-text.ts';
import { TEXTS } from '../../../src/components/calculator/answer/texts/index.ts';
import { toQuery } from '../../../src/components/calculator/question/question-url.ts';
import type { Question } from '../../../src/components/calculator/question/question.ts';
import { ARTICLE_OF } from '../../../src/components/calculator/route.ts';
import type { DateFormat } from '../../../src/i18n/format.ts';
import type { SiteTranslator } from '../../../src/i18n/keys.ts';
import { tagToPath } from '../../../src/i18n/locales.ts';
import { type CalendarDate, answerData, editionOf } from '../../../src/rules/index.ts';

/** The language of an answer, and the site that it links to. */
export interface View {
  readonly translator: SiteTranslator;
  readonly format: DateFormat;
  /** The URL of the guide, without a trailing slash. */
  readonly site: string | undefined;
}

export interface AnswerOutput {
  /** For stdout. */
  readonly text?: string;
  /** For stderr: why there's no answer, or why it's incomplete. */
  readonly problem?: string;
}

/** The URL of an article in the view's language, if the URL of the guide is known. */
export const articleUrl = ({ site, translator }: View, slug: string): string | undefined =>
  site === undefined ? undefined : `${site}/${tagToPath(translator.tag)}/${slug}/`;

/** The answer's URL, without the calculation date, so that it shows a current answer whenever it's opened. */
function answerUrl(question: Question, { answer }: AnsweredQuestion, view: View): string | undefined {
  const article = articleUrl(view, ARTICLE_OF[answer.edition]);
  const undatedQuestion = { ...question };
  delete undatedQuestion.today;
  return article === undefined ? undefined : article + toQuery(undatedQuestion, '');
}

function answerAsJson({ answer, today }: AnsweredQuestion, question: Question): string {
  const { offer, edition, ...rest } = answerData(answer);
  const questionDate = 'date' in question ? { [question.basis]: question.date } : {};
  const answerDates = answer.kind === 'renewal' ? { anniversary: answer.anniversary, today } : {};
  return JSON.stringify({ offer, edition, ...questionDate, ...answerDates, ...rest }, null, 2);
}

function answerAsIcs({ answer }: AnsweredQuestion, url: string | undefined, now: number, view: View): AnswerOutput {
  const { translator, format } = view;
  if (answer.kind !== 'renewal')
    return { problem: `"${answer.offer}" has no renewal dates, so there is no calendar file.` };
  if (answer.isHistory)
    return { problem: `"${answer.offer}" can no longer be renewed, so its dates aren't written to a calendar file.` };
  if (!TEXTS[answer.edition].hasCalendar(answer))
    return { problem: 'The renewal window is over, so there is no calendar file. Use the next anniversary.' };
  const entries = entriesOfAnswer(answer, url, translator, format);
  return { text: writeIcs(calendarNameOf(answer.offer, translator), entries, nextRevision(now, [])) };
}

/** @param now Unix time in seconds */
export function answerOutput(
  question: Question,
  format: 'text' | 'json' | 'ics',
  today: CalendarDate,
  now: number,
  view: View,
): AnswerOutput {
  const texts = TEXTS[editionOf(question.offer)];
  const answered = answerQuestion({ kind: 'question', question }, texts, '', { ok: true, date: today });
  if (answered.kind !== 'answer') throw new RangeError('A complete question must have an answer.');
  const url = answerUrl(question, answered, view);
  switch (format) {
    case 'json':
      return { text: answerAsJson(answered, question) };
    case 'ics':
      return answerAsIcs(answered, url, now, view);
    case 'text':
      return { text: answerToPlainText(answered, texts, url, view.translator, view.format) };
  }
}
