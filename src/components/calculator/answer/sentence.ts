/** The answer in one sentence: which message a stage takes, and the days that go into it. */
import type { StringKey } from '../../../i18n/keys.ts';
import { type CalendarDate, type Renewal, daysBetween } from '../../../rules/index.ts';

export interface Sentence {
  readonly key: StringKey;
  readonly count?: number;
  readonly days: Readonly<Record<string, CalendarDate>>;
  /** What follows from it, in smaller type. */
  readonly more?: { readonly key: StringKey; readonly days: Readonly<Record<string, CalendarDate>> };
}

/** After the documents end a sentence is conditional: "By the rules of 2021 …". */
const isConditional = (answer: Renewal) => answer.caveats.includes('after-the-documents');

/** For an offer with nothing to renew: true on any day. */
export const NOTHING_TO_RENEW: Sentence = {
  key: 'answer.network-membership',
  days: {},
  more: { key: 'answer.network-membership.more', days: {} },
};

/** The sentence of an answer, as a message and the days in its placeholders; words and formats are the caller's. */
export function sentenceOf(answer: Renewal, today: CalendarDate): Sentence {
  const { schedule, stage, daysLeft } = answer;
  const voice = isConditional(answer) ? 'answer.after' : 'answer';
  const opens = schedule['window-opens'];
  const closes = schedule['window-closes'];
  switch (stage.stage) {
    case 'early':
      return { key: `${voice}.early`, days: { opens, closes, reminder: schedule['first-reminder'] } };
    case 'reminded':
      return { key: `${voice}.reminded`, count: daysBetween(today, opens), days: { opens, closes } };
    case 'open':
      if (daysLeft === 1) return { key: `${voice}.last-day`, days: { closes } };
      return { key: `${voice}.open`, count: daysLeft ?? 0, days: { opens, closes } };
    case 'reactivation':
      return { key: 'answer.reactivation', days: { closes, until: stage.focus.on } };
    case 'lapsed': {
      const days = { next: schedule['next-anniversary'], lost: schedule['benefits-lost'] };
      return { key: `${voice}.lapsed`, days: { closes }, more: { key: `${voice}.lapsed.next`, days } };
    }
  }
}
