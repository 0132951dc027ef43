/** For narrow columns. A day is 8 px high, the labels are to the right, and today is to the left. */
import { Hatch } from './Hatch.tsx';
import { DAY, type TimelineModel, endsToScale } from './model.ts';
import { TallAfterwards } from './TallAfterwards.tsx';
import { Label } from './Label.tsx';
import { BAND_WIDTH, DAY_HEIGHT, FIRST_DAY, LAST_DAY, LINE_HEIGHT, middle, y } from './tall-scale.ts';

function Today({ day, word, date, band }: { day: number; word: string; date: string; band: number }) {
  const text = (top: number) => (
    <>
      <text class="nowt" x="0" y={top}>
        {word}
      </text>
      <text class="nowt" x="0" y={top + LINE_HEIGHT}>
        {date}
      </text>
    </>
  );
  if (day < FIRST_DAY) {
    return (
      <>
        <path class="dot" d={`M6 ${y(FIRST_DAY)}l-6 10h12z`} />
        {text(y(FIRST_DAY) + 26)}
      </>
    );
  }
  if (day >= LAST_DAY) {
    return (
      <>
        <path class="dot" d={`M6 ${y(LAST_DAY)}l-6 -10h12z`} />
        {text(y(LAST_DAY) - 34)}
      </>
    );
  }
  return (
    <>
      <rect class="halo" x={band - 4} y={y(day) - 1.5} width={BAND_WIDTH + 8} height={DAY_HEIGHT + 3} />
      {day <= DAY.closes && (
        <rect class={day > 0 ? 'day' : 'past'} x={band} y={y(day) - 1} width={BAND_WIDTH} height={DAY_HEIGHT + 2} />
      )}
      <rect class="here" x={band - 4} y={y(day) - 1.5} width={BAND_WIDTH + 8} height={DAY_HEIGHT + 3} />
      <path class="now" d={`M6 ${middle(day)}H${band - 4}`} />
      <circle class="dot" cx="6" cy={middle(day)} r="6" />
      <text class="nowt" x="0" y={middle(day) - 13}>
        {word}
      </text>
      <text class="nowt" x="0" y={middle(day) + 24}>
        {date}
      </text>
    </>
  );
}

export function TallTimeline({ id, model }: { id: string; model: TimelineModel }) {
  const { labels, openFrom, today } = model;
  const band = today ? 92 : 12;
  const tickX = band + BAND_WIDTH + 4;
  const labelX = band + BAND_WIDTH + 28;
  const axisX = band + BAND_WIDTH / 2;
  const endY = y(LAST_DAY);
  // If the last day of a reactivation is too late to be drawn to scale, its end mark is after the break. In both cases,
  // the mark's label needs room above the next anniversary.
  const { reactivation } = model;
  const markY = reactivation && !endsToScale(reactivation) ? endY + 60 : undefined;
  const nextY = markY ? markY + 30 : Math.max(endY + 42, y((reactivation?.lastDay ?? 0) + 1) + 64);
  const pastDays = openFrom - DAY.opens;
  const rectOfDays = (from: number, count: number) => ({
    x: band,
    y: y(from),
    width: BAND_WIDTH,
    height: count * DAY_HEIGHT,
  });
  return (
    <svg class="tl tl-t" role="img" aria-labelledby={`${id}-t`} width="100%" height={nextY + 16}>
      <title id={`${id}-t`}>{model.title}</title>
      <defs>
        <pattern id={`${id}-c`} y="6" width="400" height={DAY_HEIGHT} patternUnits="userSpaceOnUse">
          <path class="gap" d="M0 0H400" />
        </pattern>
        <pattern id={`${id}-d`} y="6" width="400" height={DAY_HEIGHT} patternUnits="userSpaceOnUse">
          <path class="tick" d="M0 .5H400" />
        </pattern>
      </defs>
      <Hatch id={id} />
      <rect
        x={band + BAND_WIDTH + 5}
        y={y(FIRST_DAY)}
        width="5"
        height={(LAST_DAY - FIRST_DAY) * DAY_HEIGHT + 1}
        fill={`url(#${id}-d)`}
      />
      <path
        class="axis"
        d={`M${axisX} ${y(FIRST_DAY)}V${y(DAY.anniversary)}M${axisX} ${markY ?? endY + 24}V${nextY + 14}`}
      />
      <path class="axis" d={`M${band + 5} ${endY + 14}l16 -5M${band + 5} ${endY + 21}l16 -5`} />
      <rect class="day" {...rectOfDays(DAY.opens, DAY.closes)} />
      {pastDays > 0 && (
        <>
          <rect class="past" {...rectOfDays(DAY.opens, pastDays)} />
          <rect {...rectOfDays(DAY.opens, pastDays)} fill={`url(#${id}-d)`} />
        </>
      )}
      <rect {...rectOfDays(openFrom, DAY.lost - openFrom)} fill={`url(#${id}-c)`} />
      <rect class="frame" {...rectOfDays(DAY.opens, DAY.closes)} />
      <TallAfterwards id={id} model={model} band={band} text={labelX} mark={markY} />
      <rect x={band - 8} y={y(DAY.anniversary)} width={BAND_WIDTH + 18} height={DAY_HEIGHT} />
      <rect x={band - 8} y={nextY} width={BAND_WIDTH + 18} height={DAY_HEIGHT} />
      {[DAY.first, DAY.final].map((day) => (
        <>
          <path class="tick" d={`M${day < 0 ? axisX : band + BAND_WIDTH} ${middle(day)}H${labelX - 14}`} />
          <circle class="ring" cx={labelX - 14} cy={middle(day)} r="5" />
        </>
      ))}
      <path class="tick" d={`M${tickX} ${y(DAY.opens)}H${labelX + 130}M${tickX} ${y(DAY.lost)}H${labelX + 130}`} />
      <Label at={labelX} y={middle(DAY.first) - 3} label={labels['first-reminder']} />
      <Label at={labelX} y={y(DAY.opens) - 26} label={labels.anniversary} />
      <Label at={labelX} y={y(DAY.opens) + 18} label={labels['window-opens']} />
      <Label at={labelX} y={middle(DAY.final) - 5} label={labels['final-reminder']} />
      <Label at={labelX} y={y(DAY.lost) - 26} label={labels['window-closes']} />
      <Label at={labelX} y={nextY - 8} label={labels['next-anniversary']} />
      {today && <Today day={today.day} word={today.word} date={today.date} band={band} />}
    </svg>
  );
}
