/** One offer's timeline over 13 months: its reminders, its window, the time after it, and next year's window. */
import { CYCLE_DAYS, type CalendarDate, type EventName, plusDays, scheduleFrom } from '../../../rules/index.ts';
import { type Span, percent, shown } from './time-axis.ts';
import type { OfferStatus } from '../list/renewal-status.ts';

/** The number of days that are hatched after a window. */
const LOST_DAYS = 8;
const LOST_DAYS_LAPSED = 18;

interface BandProps {
  readonly span: Span;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly class?: string;
  readonly fill?: string;
  readonly y?: number;
  readonly height?: number;
}

function Band({ span, from, to, y = 10, height = 16, ...look }: BandProps) {
  const place = shown(span, from, to);
  return place ? <rect {...place} y={y} height={height} {...look} /> : null;
}

function Ring({ span, on, y }: { span: Span; on: CalendarDate; y: number }) {
  const x = (span.at(on) + span.at(plusDays(on, 1))) / 2;
  return x >= 0 && x <= 100 ? <circle class="ring" cx={percent(x)} cy={y} r="3.5" /> : null;
}

function Anniversary({ span, on }: { span: Span; on: CalendarDate }) {
  const x = span.at(on);
  return x >= 0 && x < 100 ? <rect x={percent(x)} y="4" width="3" height="28" /> : null;
}

const middleOf = (span: Span, day: CalendarDate) => percent((span.at(day) + span.at(plusDays(day, 1))) / 2);

const later = (one: CalendarDate, other: CalendarDate) => (one > other ? one : other);
const earlier = (one: CalendarDate, other: CalendarDate) => (one < other ? one : other);

export function Strip({ standing, span, today }: { standing: OfferStatus; span: Span; today: CalendarDate }) {
  const { answer } = standing;
  const { schedule, stage, lastDayToPay = schedule['window-closes'] } = answer;
  const on = (event: EventName) => schedule[event];
  const opens = on('window-opens');
  const lost = on('benefits-lost');
  const usedUntil = later(opens, earlier(today, lost));
  const isLapsed = stage.stage === 'lapsed';
  const hasReactivation = lastDayToPay > on('window-closes');
  const now = middleOf(span, today);
  const again = scheduleFrom(plusDays(schedule.anniversary, CYCLE_DAYS));
  return (
    <svg class="tl strip" width="100%" height="36" aria-hidden="true">
      <rect width="100%" height="36" fill="url(#plan-months)" />
      <line class="tick" x1="0" x2="100%" y1="18" y2="18" />
      <line class="now" x1={now} x2={now} y1="0" y2="36" />
      <Band span={span} from={opens} to={lost} class="day" />
      <Band span={span} from={opens} to={usedUntil} class="past" />
      <Band span={span} from={opens} to={lost} class="frame" />
      {hasReactivation ? (
        <Band span={span} from={lost} to={plusDays(lastDayToPay, 1)} class="frame next" y={13} height={10} />
      ) : (
        <Band
          span={span}
          from={lost}
          to={plusDays(lost, isLapsed ? LOST_DAYS_LAPSED : LOST_DAYS)}
          fill="url(#plan-hatch)"
          y={13}
          height={10}
        />
      )}
      <Ring span={span} on={on('first-reminder')} y={18} />
      <Ring span={span} on={on('final-reminder')} y={8} />
      <Anniversary span={span} on={schedule.anniversary} />
      {!isLapsed && (
        <>
          <Band span={span} from={again['window-opens']} to={again['benefits-lost']} class="frame next" />
          <Anniversary span={span} on={again.anniversary} />
        </>
      )}
    </svg>
  );
}

/** The months and today: the header of the timelines, and the patterns that each of them uses. */
export function SpanHead({
  span,
  today,
  months,
  todayWords,
}: {
  span: Span;
  today: CalendarDate;
  months: readonly { readonly short: string; readonly narrow: string }[];
  todayWords: string;
}) {
  const lines = span.months.map((month) => percent(span.at(month)));
  const now = middleOf(span, today);
  const isLate = span.at(today) > 60;
  return (
    <svg class="tl" width="100%" height="44" aria-hidden="true">
      <defs>
        <pattern id="plan-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M1.5 0V6" />
        </pattern>
        {/* A pattern, because a group in <use> would be copied into every row. */}
        <pattern id="plan-months" width="100%" height="36" patternUnits="userSpaceOnUse">
          {lines.map((x) => (
            <line key={x} class="month" x1={x} x2={x} y1="0" y2="36" />
          ))}
        </pattern>
      </defs>
      {months.map(({ short, narrow }, index) => (
        <text key={lines[index]} class="s mon" x={lines[index]} dx="4" y="40">
          <tspan class="lg">{short}</tspan>
          <tspan class="sm">{narrow}</tspan>
        </text>
      ))}
      <circle class="dot" cx={now} cy="9" r="6" />
      <text class={isLate ? 'nowt e' : 'nowt'} x={now} dx={isLate ? -12 : 12} y="14">
        {todayWords}
      </text>
    </svg>
  );
}
