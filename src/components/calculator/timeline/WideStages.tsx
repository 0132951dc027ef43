/** The horizontal timeline of stages. Positions are percentages, so text has the same size at every width. */
import { type Align, Label } from './Label.tsx';
import type { StageMark, StagePicture } from './stage-picture.ts';
import { Hatch } from './Hatch.tsx';
import { BAND_HEIGHT, WideBand } from './WideBand.tsx';
import { percent } from './wide-scale.ts';

const BAND_TOP = 42;
const LABELS_Y = BAND_TOP + BAND_HEIGHT + 34;

/** A label extends toward the neighboring mark that's farther away. If both are equally far, the label is centered. */
function alignOf(marks: readonly StageMark[], index: number): Align | undefined {
  const [previous, here, next] = [marks[index - 1]?.day, marks[index]?.day ?? 0, marks[index + 1]?.day];
  if (previous === undefined) return undefined;
  if (next === undefined) return 'e';
  const [daysBefore, daysAfter] = [here - previous, next - here];
  return daysBefore === daysAfter ? 'c' : daysBefore > daysAfter ? 'e' : undefined;
}

export function WideStages({ id, picture }: { id: string; picture: StagePicture }) {
  const { firstDay, endDay, bands, marks, today } = picture;
  const x = (day: number) => ((day - firstDay) / (endDay - firstDay)) * 100;
  const dayWidth = 100 / (endDay - firstDay);
  const drawnDay = Math.min(Math.max(today.day, firstDay), endDay - 1);
  const isInSecondHalf = x(drawnDay) > 50;
  const isInside = drawnDay === today.day;
  const todayX = percent(x(drawnDay) + dayWidth / 2);
  return (
    <svg class="tl tl-w" role="img" aria-labelledby={`${id}-t`} width="100%" height={LABELS_Y + 30}>
      <title id={`${id}-t`}>{picture.title}</title>
      <Hatch id={id} />
      {bands.map((band) => (
        <WideBand
          key={band.from}
          band={band}
          y={BAND_TOP}
          x={percent(x(band.from))}
          width={percent(x(band.to) - x(band.from))}
          id={id}
        />
      ))}
      {marks.map((mark, index) => {
        const align = alignOf(marks, index);
        return (
          <>
            <rect x={percent(x(mark.day))} y={BAND_TOP - 6} width={percent(dayWidth)} height={BAND_HEIGHT + 22} />
            <Label
              at={percent(x(mark.day) + (align === 'e' ? dayWidth : align === 'c' ? dayWidth / 2 : 0))}
              y={LABELS_Y}
              label={mark.label}
              align={align}
            />
          </>
        );
      })}
      {isInside ? (
        <>
          <line class="now" x1={todayX} x2={todayX} y1="12" y2={BAND_TOP + BAND_HEIGHT} />
          <circle class="dot" cx={todayX} cy="11" r="6" />
        </>
      ) : (
        <svg x={todayX} y="0" width="1" height="1" overflow="visible">
          <path class="dot" d={isInSecondHalf ? 'M0 11-10 5v12z' : 'M0 11 10 5v12z'} />
        </svg>
      )}
      <text class={isInSecondHalf ? 'nowt e' : 'nowt'} x={todayX} dx={isInSecondHalf ? -14 : 14} y="16">
        {today.line}
      </text>
    </svg>
  );
}
