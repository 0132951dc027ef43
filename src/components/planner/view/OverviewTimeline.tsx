/** The strip of each offer over 13 months, and the head with the months above all strips. */
import {
  type CalendarDate,
  type EditionId,
  type StageSpan,
  answerOn,
  plusDays,
  projectCycles,
} from '../../../rules/index.ts';
import { type Span, percent, visiblePart } from './time-axis.ts';
import type { OfferStatus } from '../list/renewal-status.ts';

/** The number of days that are hatched after the last day to renew. */
const HATCHED_DAYS = 8;
/** The same, once the last day to renew has passed. */
const HATCHED_DAYS_LAPSED = 18;

interface BandProps {
  readonly span: Span;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly class?: string;
  readonly fill?: string;
  readonly y?: number;
  readonly height?: number;
}

function Band({ span, from, to, y = 10, height = 16, ...attributes }: BandProps) {
  const visible = visiblePart(span, from, to);
  return visible ? <rect {...visible} y={y} height={height} {...attributes} /> : null;
}

function ReminderRing({ span, on, y }: { span: Span; on: CalendarDate; y: number }) {
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

/**
 * The band of a stage. Stages of the same tone look the same. There's no band for a stage in which nothing can be done
 * yet, or whose end isn't known. If renewal is over in a stage, its first days are hatched, even without a known end.
 */
function StageBand({
  span,
  today,
  of,
  isOver,
}: {
  span: Span;
  today: CalendarDate;
  of: StageSpan<EditionId>;
  isOver: boolean;
}) {
  const { tone, firstDay, lastDay } = of;
  if (firstDay === undefined || tone === 'waiting') return null;
  if (tone === 'over') {
    const to = plusDays(firstDay, isOver ? HATCHED_DAYS_LAPSED : HATCHED_DAYS);
    return <Band span={span} from={firstDay} to={to} fill="url(#plan-hatch)" y={13} height={10} />;
  }
  if (lastDay === undefined) return null;
  const end = plusDays(lastDay, 1);
  if (tone !== 'renewable') return <Band span={span} from={firstDay} to={end} class="frame next" y={13} height={10} />;
  return (
    <>
      <Band span={span} from={firstDay} to={end} class="day" />
      <Band span={span} from={firstDay} to={later(firstDay, earlier(today, end))} class="past" />
      <Band span={span} from={firstDay} to={end} class="frame" />
    </>
  );
}

/** The next cycle's window, if its anniversary can be computed and the offer can still be renewed then. */
function NextCycle({
  span,
  today,
  of: { offer, anniversary },
}: {
  span: Span;
  today: CalendarDate;
  of: OfferStatus['answer'];
}) {
  const [, next] = projectCycles(anniversary, 2, offer);
  const window = next && answerOn({ offer, anniversary: next.anniversary, today }).window;
  if (!window) return null;
  return (
    <>
      <Band span={span} from={window.firstDay} to={plusDays(window.lastDay, 1)} class="frame next" />
      <Anniversary span={span} on={next.anniversary} />
    </>
  );
}

export function TimelineStrip({
  status: { answer },
  span,
  today,
}: {
  status: OfferStatus;
  span: Span;
  today: CalendarDate;
}) {
  const isRenewalOver = answer.stage.tone === 'over';
  const undefined = middleOf(span, today);
  const eventDay = (name: string) => answer.events.find(({ event }) => event === name)?.on;
  const [first, final] = [eventDay('first-reminder'), eventDay('final-reminder')];
  return (
    <svg class="tl strip" width="100%" height="36" aria-hidden="true">
      <rect width="100%" height="36" fill="url(#plan-months)" />
      <line class="tick" x1="0" x2="100%" y1="18" y2="18" />
      <line class="now" x1={undefined} x2={undefined} y1="0" y2="36" />
      {answer.stages.map((stage) => (
        <StageBand key={stage.stage} span={span} today={today} of={stage} isOver={isRenewalOver} />
      ))}
      {first && <ReminderRing span={span} on={first} y={18} />}
      {final && <ReminderRing span={span} on={final} y={8} />}
      <Anniversary span={span} on={answer.anniversary} />
      {!isRenewalOver && <NextCycle span={span} today={today} of={answer} />}
    </svg>
  );
}

/** Also defines the patterns that the strips use. */
export function TimelineHead({
  span,
  today,
  months,
  todayLabel,
}: {
  span: Span;
  today: CalendarDate;
  months: readonly { readonly short: string; readonly narrow: string }[];
  todayLabel: string;
}) {
  const lines = span.months.map((month) => percent(span.at(month)));
  const todayX = middleOf(span, today);
  const isLabelLeft = span.at(today) > 60;
  return (
    <svg class="tl" width="100%" height="44" aria-hidden="true">
      <defs>
        <pattern id="plan-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M1.5 0V6" />
        </pattern>
        {/* All rows share one pattern. A group with <use> would be copied into every row instead. */}
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
      <circle class="dot" cx={todayX} cy="9" r="6" />
      <text class={isLabelLeft ? 'nowt e' : 'nowt'} x={todayX} dx={isLabelLeft ? -12 : 12} y="14">
        {todayLabel}
      </text>
    </svg>
  );
}
