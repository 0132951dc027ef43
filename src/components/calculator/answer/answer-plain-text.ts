/** Turns an answer into plain text: its sentence and consequences, its dates, and its caveats. */
import { answerDatesAsText, entriesOfAnswer } from '../../../calendar/index.ts';
import type { DateFormat } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { separatorAfter } from '../../ui/separator-after.ts';
import type { AnsweredQuestion } from './answer-question.ts';
import type { AnswerTexts } from './answer-texts.ts';
import { datesAsText } from './dated-message.ts';
import { generalCaveats } from './general-caveats.ts';

function caveatLines(
  { answer }: AnsweredQuestion,
  texts: AnswerTexts,
  translator: SiteTranslator,
  format: DateFormat,
): readonly string[] {
  const isRenewal = answer.kind === 'renewal';
  const caveats = isRenewal ? answer.caveatRules : generalCaveats(answer.edition);
  return caveats.map((caveat) => {
    const anniversary = isRenewal ? answer.anniversary : undefined;
    const { title: key, text } = texts.caveatText(caveat, anniversary, translator, format);
    const title = translator.t(key);
    return text ? title + separatorAfter(translator, key) + datesAsText(translator.parts(text), format) : title;
  });
}

/**
 * @param texts the texts of the answer's program
 * @param address the URL of the answer, if it's known
 * @returns paragraphs, separated by empty lines; the dates are the same text that the calendar menu copies
 */
export function answerToPlainText(
  answered: AnsweredQuestion,
  texts: AnswerTexts,
  address: string | undefined,
  translator: SiteTranslator,
  format: DateFormat,
): string {
  const { answer, sentence, consequences, today } = answered;
  const statement = [sentence, ...consequences].map((message) => datesAsText(translator.parts(message), format));
  const dates =
    answer.kind === 'renewal' && texts.hasCalendar(answer) && today
      ? answerDatesAsText(entriesOfAnswer(answer, address, translator, format), today, address, translator, format)
      : (address ?? '');
  const paragraphs = [statement.join('\n'), dates, caveatLines(answered, texts, translator, format).join('\n')];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}
