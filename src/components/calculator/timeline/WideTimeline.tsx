/**
 * Each day is a cell: day n extends from x(n) to x(n + 1). Positions are percentages and there's no viewBox, so at
 * every width, text has the same size and thin lines are one pixel wide.
 */
import { Hatch } from './Hatch.tsx';
import { DAY, type MarkLabel, type TimelineModel } from './model.ts';
import { WideAfterwards } from './WideAfterwards.tsx';
import { type Align, Label } from './Label.tsx';
import { FIRST_DAY, LAST_DAY, NEXT_X, left, middle, percent, width, x } from './wide-scale.ts';

/** The days with a longer tick: every tenth, except the anniversary and the window's last day. */
const TEN_DAY_TICKS = Array.from({ length: LAST_DAY - FIRST_DAY }, (_, index) => FIRST_DAY + index).filter(
  (day) => day % 10 === 0 && day !== DAY.anniversary && day < DAY.closes,
);

const TODAY_LANE_HEIGHT = 34; // px above the labels, for today's pin

/** Where a reminder's label goes. If the line from today's pin would cross the label, the label moves to the side. */
function reminderPlace(reminder: number, today: number | undefined): { align?: Align; dx?: number } {
  if (today !== undefined && today < reminder && today > reminder - 10) return { dx: -2 };
  if (today !== undefined && today >= reminder && today < reminder + 10) {
    return { align: 'e', dx: today === reminder ? -8 : 2 };
  }
  return { align: 'c' };
}

function Today({ day, text, top }: { day: number; text: string; top: number }) {
  if (day < FIRST_DAY) {
    return (
      <>
        <path class="dot" d="M0 11 10 5v12z" />
        <text class="nowt" x="0" dx="16" y="16">
          {text}
        </text>
      </>
    );
  }
  if (day >= LAST_DAY) {
    return (
      <>
        <svg x={left(LAST_DAY)} y="0" width="1" height="1" overflow="visible">
          <path class="dot" d="M0 11-10 5v12z" />
        </svg>
        <text class="nowt e" x={left(LAST_DAY)} dx="-16" y="16">
          {text}
        </text>
      </>
    );
  }
  const isInSecondHalf = day > DAY.closes / 2;
  return (
    <>
      <rect class="halo" x={left(day)} y={top - 4} width={width(1)} height="40" />
      {day <= DAY.closes && (
        <rect class={day > 0 ? 'day' : 'past'} x={left(day)} y={top} width={width(1)} height="32" />
      )}
      <rect class="here" x={left(day)} y={top - 4} width={width(1)} height="40" />
      <line class="now" x1={middle(day)} x2={middle(day)} y1="12" y2={top - 4} />
      <circle class="dot" cx={middle(day)} cy="11" r="6" />
      <text class={isInSecondHalf ? 'nowt e' : 'nowt'} x={middle(day)} dx={isInSecondHalf ? -12 : 12} y="16">
        {text}
      </text>
    </>
  );
}

export function WideTimeline({ id, model }: { id: string; model: TimelineModel }) {
  const { labels, openFrom, today } = model;
  const top = 64 + (today ? TODAY_LANE_HEIGHT : 0);
  const below = top + 66;
  const above = top - 46;
  const pastDays = openFrom - DAY.opens;
  const reminder = (day: number, label: MarkLabel) => {
    const place = reminderPlace(day, today?.day);
    return <Label at={middle(day)} y={above} label={label} {...place} />;
  };
  return (
    <svg class="tl tl-w" role="img" aria-labelledby={`${id}-t`} width="100%" height={top + 96}>
      <title id={`${id}-t`}>{model.title}</title>
      <defs>
        <pattern id={`${id}-c`} width={width(1)} height="400" patternUnits="userSpaceOnUse">
          <path class="gap" d="M0 0V400" />
        </pattern>
        <pattern id={`${id}-d`} width={width(1)} height="400" patternUnits="userSpaceOnUse">
          <path class="tick" d="M.5 0V400" />
        </pattern>
      </defs>
      <Hatch id={id} />
      <rect x="0" y={top + 38} width={percent(x(LAST_DAY) + 0.1)} height="5" fill={`url(#${id}-d)`} />
      {TEN_DAY_TICKS.map((day) => (
        <line class="tick" x1={left(day)} x2={left(day)} y1={top + 38} y2={top + 48} />
      ))}
      <line class="axis" x1="0" x2={left(DAY.anniversary)} y1={top + 16} y2={top + 16} />
      <rect class="day" x={left(DAY.opens)} y={top} width={width(DAY.closes)} height="32" />
      {pastDays > 0 && (
        <>
          <rect class="past" x={left(DAY.opens)} y={top} width={width(pastDays)} height="32" />
          <rect x={left(DAY.opens)} y={top} width={width(pastDays)} height="32" fill={`url(#${id}-d)`} />
        </>
      )}
      <rect x={left(openFrom)} y={top} width={width(DAY.lost - openFrom)} height="32" fill={`url(#${id}-c)`} />
      <rect class="frame" x={left(DAY.opens)} y={top} width={width(DAY.closes)} height="32" />
      <WideAfterwards id={id} top={top} below={below} model={model} />
      <rect x={left(DAY.anniversary)} y={top - 12} width={width(1)} height="56" />
      <rect x={percent(NEXT_X)} y={top - 12} width={width(1)} height="56" />
      {[DAY.first, DAY.final].map((day) => (
        <>
          <line class="tick" x1={middle(day)} x2={middle(day)} y1={top - 16} y2={top + (day < 0 ? 16 : 0)} />
          <circle class="ring" cx={middle(day)} cy={top - 16} r="5" />
        </>
      ))}
      {reminder(DAY.first, labels['first-reminder'])}
      {reminder(DAY.final, labels['final-reminder'])}
      <line class="tick" x1={left(DAY.opens)} x2={left(DAY.opens)} y1={top + 38} y2={top + 90} />
      <Label at={left(DAY.opens)} y={below} label={labels.anniversary} align="e" dx={-9} />
      <Label at={left(DAY.opens)} y={below} label={labels['window-opens']} dx={9} />
      <text y={below} class="s c" x={middle((DAY.closes + 1) / 2)}>
        {model.span}
      </text>
      <line class="tick" x1={left(DAY.lost)} x2={left(DAY.lost)} y1={top + 38} y2={top + 90} />
      <Label at={left(DAY.lost)} y={below} label={labels['window-closes']} align="e" dx={-9} />
      <Label at="100%" y={above} label={labels['next-anniversary']} align="e" />
      {today && <Today day={today.day} text={today.line} top={top} />}
    </svg>
  );
}
