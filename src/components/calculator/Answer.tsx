/** The answer: one sentence, a picture, the dates, and how far the documents carry them. */
import type { ComponentChild } from 'preact';
import type { DateFormat } from '../../i18n/format.ts';
import type { Words } from '../../i18n/keys.ts';
import {
  type CalendarDate,
  LAST_DAYS_TO_WARN,
  type NothingToRenew,
  type Renewal,
  WINDOW_DAYS,
} from '../../rules/index.ts';
import { Caveats } from './Caveats.tsx';
import { DatesTable } from './DatesTable.tsx';
import { Phrase } from './Phrase.tsx';
import type { Question } from './question.ts';
import { type Sentence, sentenceOf } from './sentence.ts';
import { Timeline } from './timeline/Timeline.tsx';
import { timelineNames } from './timeline/names.ts';
import { cyclePicture } from './timeline/picture.ts';

/** What the shell does for an answer. */
export interface AnswerHooks {
  readonly isFolded: boolean;
  readonly unfold: () => void;
  readonly askInstead: (question: Question) => void;
}

interface AnswerProps {
  readonly question: Question;
  readonly answer: Renewal | NothingToRenew;
  readonly today: CalendarDate;
  readonly otherReading: CalendarDate | undefined;
  readonly words: Words;
  readonly format: DateFormat;
  readonly hooks: AnswerHooks;
}

function Day({ date, format }: { date: CalendarDate; format: DateFormat }) {
  return <time datetime={date}>{format.long(date)}</time>;
}

function days(record: Readonly<Record<string, CalendarDate>>, format: DateFormat): Record<string, ComponentChild> {
  return Object.fromEntries(
    Object.entries(record).map(([name, date]) => [name, <Day key={name} date={date} format={format} />]),
  );
}

/** What was asked, echoed with its weekday, and the way back to the form. */
function Asked({ question, answer, otherReading, words, format, hooks }: AnswerProps) {
  const isPurchase = question.offer !== 'network-membership' && question.basis === 'purchase';
  return (
    <p class="asked">
      <span>
        <strong>{words.t(`offer.${question.offer}`)}</strong>
      </span>
      {answer.kind === 'renewal' && question.offer !== 'network-membership' && (
        <span>
          {isPurchase
            ? words.t('answer.asked.purchase', {
                purchase: format.full(question.date),
                date: format.full(answer.schedule.anniversary),
              })
            : words.t('answer.asked.anniversary', { date: format.full(question.date) })}
        </span>
      )}
      {otherReading && question.offer !== 'network-membership' && (
        <button type="button" class="link" onClick={() => hooks.askInstead({ ...question, date: otherReading })}>
          {words.t('answer.other-reading', { date: format.long(otherReading) })}
        </button>
      )}
      {hooks.isFolded && (
        <button type="button" class="link" onClick={hooks.unfold}>
          {words.t('calculator.form.change')}
        </button>
      )}
    </p>
  );
}

function AsOf({ question, today, words, format, hooks }: AnswerProps) {
  const values = { today: format.full(today) };
  if (!question.today) return <p class="small">{words.t('answer.as-of', values)}</p>;
  const now: Question =
    question.offer === 'network-membership'
      ? { offer: question.offer }
      : { offer: question.offer, basis: question.basis, date: question.date };
  return (
    <p class="small">
      {words.t('answer.as-of.set', values)}{' '}
      <button type="button" class="link" onClick={() => hooks.askInstead(now)}>
        {words.t('answer.as-of.real')}
      </button>
    </p>
  );
}

function Panel({ sentence, stage, props }: { sentence: Sentence; stage: string; props: AnswerProps }) {
  const { answer, words, format } = props;
  const closesSoon =
    answer.kind === 'renewal' && answer.stage.stage === 'open' && answer.stage.daysLeft <= LAST_DAYS_TO_WARN;
  return (
    <div class={`say ${stage}`}>
      <p class="sentence">
        <Phrase words={words} of={sentence.key} values={days(sentence.days, format)} count={sentence.count} />
      </p>
      {sentence.more && (
        <p class="lede">
          <Phrase words={words} of={sentence.more.key} values={days(sentence.more.days, format)} />
        </p>
      )}
      {closesSoon && <p>{words.t('answer.utc')}</p>}
      <AsOf {...props} />
    </div>
  );
}

function Picture({ answer, today, words, format }: AnswerProps & { answer: Renewal }) {
  const { schedule, stage } = answer;
  const isDashed = stage.stage === 'reactivation';
  const picture = cyclePicture(
    { schedule, today, hasReactivation: isDashed },
    {
      title: words.t('answer.timeline.title', {
        anniversary: format.long(schedule.anniversary),
        opens: format.long(schedule['window-opens']),
        closes: format.long(schedule['window-closes']),
        today: format.long(today),
      }),
      names: {
        ...timelineNames(words),
        ...(stage.stage === 'reactivation'
          ? { 'benefits-lost': words.t('answer.timeline.reactivate', { date: format.dayMonth(stage.until) }) }
          : {}),
      },
      span:
        stage.stage === 'open' ? words.n('answer.timeline.left', stage.daysLeft) : words.n('figure.days', WINDOW_DAYS),
      today: {
        line: words.t('answer.timeline.today', { date: format.dayMonth(today) }),
        word: words.t('answer.today'),
        date: format.dayMonth(today),
      },
    },
    format,
  );
  return <Timeline id="a" picture={picture} caption={words.t('answer.timeline.caption')} />;
}

/** The facts of an answer as attributes, for tests and other people's pages (DESIGN, contracts). */
function facts({ question, answer }: AnswerProps): Record<string, string | number> {
  if (answer.kind === 'nothing-to-renew') {
    const none = { 'data-stage': 'none', 'data-measure': 'none', 'data-requirements': 'none', 'data-fee': 'none' };
    return { 'data-offer': question.offer, ...none, 'data-caveats': '' };
  }
  const { stage, measure, requirements, fee, lastDayToPay, caveats } = answer;
  return {
    'data-offer': question.offer,
    'data-stage': stage.stage,
    'data-measure': measure?.id ?? 'none',
    'data-requirements': requirements,
    'data-fee': fee,
    'data-last-day-to-pay': lastDayToPay,
    ...(stage.stage === 'open' ? { 'data-days-left': stage.daysLeft } : {}),
    'data-caveats': caveats.join(' '),
  };
}

export function Answer(props: AnswerProps) {
  const { question, answer, today, words } = props;
  const sentence = sentenceOf(answer, today);
  if (answer.kind === 'nothing-to-renew') {
    return (
      <div class="answer" data-result="" {...facts(props)}>
        <Asked {...props} />
        <Panel sentence={sentence} stage="none" props={props} />
      </div>
    );
  }
  const isConditional = answer.caveats.includes('after-the-documents');
  const caveats = <Caveats {...props} answer={answer} />;
  return (
    <div class="answer" data-result="" {...facts(props)}>
      <Asked {...props} />
      {isConditional && caveats}
      <Panel sentence={sentence} stage={answer.stage.stage} props={props} />
      <Picture {...props} answer={answer} />
      <h3 id="dates">{words.t('answer.dates')}</h3>
      <DatesTable {...props} schedule={answer.schedule} />
      {question.offer === 'advanced-specialization' && (
        <div class="note">
          <p>{words.t('answer.check-specializations', { specializations: words.t('label.specializations') })}</p>
        </div>
      )}
      {!isConditional && caveats}
    </div>
  );
}
