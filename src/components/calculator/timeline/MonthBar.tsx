/** Positions are percentages and there's no viewBox, so text has the same size at every width. */
import type { DateFormat } from '../../../i18n/format.ts';
import { type CalendarDate, daysBetween, monthEdge } from '../../../rules/index.ts';

interface Pin {
  readonly date: CalendarDate;
  readonly name: string;
  readonly isToday: boolean;
}

interface MonthBarProps {
  readonly id: string;
  /** The first day of a month. */
  readonly firstDay: CalendarDate;
  /** The last day of a month. */
  readonly lastDay: CalendarDate;
  /** The label of the first date is above the bar, and the label of the second is below it. */
  readonly pins: readonly [above: Pin, below: Pin];
  readonly title: string;
  readonly caption: string;
  readonly format: DateFormat;
}

const BAR_TOP = 46;
const BAR_HEIGHT = 48;
const BAR_BOTTOM = BAR_TOP + BAR_HEIGHT;
const LINE_HEIGHT = 18; // px for the label below the bar

function monthsOf(firstDay: CalendarDate, lastDay: CalendarDate): readonly CalendarDate[] {
  const months = [firstDay];
  for (let next = monthEdge(firstDay, 1, 'first'); next <= lastDay; next = monthEdge(next, 1, 'first'))
    months.push(next);
  return months;
}

function Label({ pin: { date, name, isToday }, at, y, format }: LabelProps) {
  // Labels in the second half of the bar end at their date, so that they aren't cut off.
  const isInSecondHalf = at > 50;
  const x = `${Math.min(Math.max(at, 0), 100)}%`;
  const alignClass = isInSecondHalf ? 'e' : '';
  return (
    <text class={`${isToday ? 'nowt' : ''} ${alignClass}`.trim() || undefined} x={x} y={y} dx={isInSecondHalf ? -6 : 6}>
      <tspan class="b">{format.label(date)}</tspan>
      {'\u2002'}
      <tspan class={isToday ? undefined : 's'}>{name}</tspan>
    </text>
  );
}

interface LabelProps {
  readonly pin: Pin;
  readonly at: number;
  readonly y: number;
  readonly format: DateFormat;
}

export function MonthBar({ id, firstDay, lastDay, pins, title, caption, format }: MonthBarProps) {
  const total = daysBetween(firstDay, lastDay) + 1;
  /** In percent of the bar's width. */
  const x = (date: CalendarDate) => Number(((daysBetween(firstDay, date) / total) * 100).toFixed(3));
  const middleX = (date: CalendarDate) => x(date) + 50 / total;
  const months = monthsOf(firstDay, lastDay);
  const names = format.months('short');
  const [above, below] = pins;
  const isInside = ({ date }: Pin) => firstDay <= date && date <= lastDay;
  return (
    <figure class="mb">
      <svg class="tl" role="img" aria-labelledby={`${id}-t`} width="100%" height={BAR_BOTTOM + LINE_HEIGHT + 14}>
        <title id={`${id}-t`}>{title}</title>
        <rect class="day" x="0" y={BAR_TOP} width="100%" height={BAR_HEIGHT} />
        {months.map((month, index) => {
          const next = monthEdge(month, 1, 'first');
          const center = (x(month) + x(next)) / 2;
          return (
            <>
              {index > 0 && <line class="gap" x1={`${x(month)}%`} x2={`${x(month)}%`} y1={BAR_TOP} y2={BAR_BOTTOM} />}
              <text class="c on" x={`${center}%`} y={BAR_TOP + BAR_HEIGHT / 2 + 6}>
                {names[Number(month.slice(5, 7)) - 1]}
              </text>
            </>
          );
        })}
        <rect class="frame" x="0" y={BAR_TOP} width="100%" height={BAR_HEIGHT} />
        <rect x={`${x(above.date)}%`} y={BAR_TOP - 10} width={`${100 / total}%`} height="24" />
        <Label pin={above} at={x(above.date)} y={BAR_TOP - 18} format={format} />
        {isInside(below) && (
          <>
            <line
              class="now"
              x1={`${middleX(below.date)}%`}
              x2={`${middleX(below.date)}%`}
              y1={BAR_BOTTOM - 12}
              y2={BAR_BOTTOM + 10}
            />
            <circle class="dot" cx={`${middleX(below.date)}%`} cy={BAR_BOTTOM + 10} r="5" />
          </>
        )}
        <Label
          pin={below}
          at={isInside(below) ? middleX(below.date) : below.date < firstDay ? 0 : 100}
          y={BAR_BOTTOM + LINE_HEIGHT + 10}
          format={format}
        />
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
