/** The horizontal timeline of stages. Positions are percentages, so text has the same size at every width. */
import { type Align, Label } from './Label.tsx';
import type { StageMark, StagePicture } from './stage-picture.ts';
import { Hatch } from './Hatch.tsx';
import { BAND_HEIGHT, WideBand } from './WideBand.tsx';
import { percent } from './wide-scale.ts';

const TOP = 42;
const BELOW = TOP + BAND_HEIGHT + 34;

/** A label extends toward the neighboring mark that's farther away. If both are equally far, the label is centered. */
function alignOf(marks: readonly StageMark[], index: number): Align | undefined {
  const [before, here, after] = [marks[index - 1]?.day, marks[index]?.day ?? 0, marks[index + 1]?.day];
  if (before === undefined) return undefined;
  if (after === undefined) return 'e';
  const [past, coming] = [here - before, after - here];
  return past === coming ? 'c' : past > coming ? 'e' : undefined;
}

export function WideStages({ id, picture }: { id: string; picture: StagePicture }) {
  const { firstDay, endDay, bands, marks, today } = picture;
  const x = (day: number) => ((day - firstDay) / (endDay - firstDay)) * 100;
  const cell = 100 / (endDay - firstDay);
  const day = Math.min(Math.max(today.day, firstDay), endDay - 1);
  const isLate = x(day) > 50;
  const isInside = day === today.day;
  const pin = percent(x(day) + cell / 2);
  return (
    <svg class="tl tl-w" role="img" aria-labelledby={`${id}-t`} width="100%" height={BELOW + 30}>
      <title id={`${id}-t`}>{picture.title}</title>
      <Hatch id={id} />
      {bands.map((band) => (
        <WideBand
          key={band.from}
          band={band}
          y={TOP}
          x={percent(x(band.from))}
          width={percent(x(band.to) - x(band.from))}
          id={id}
        />
      ))}
      {marks.map((mark, index) => {
        const align = alignOf(marks, index);
        return (
          <>
            <rect x={percent(x(mark.day))} y={TOP - 6} width={percent(cell)} height={BAND_HEIGHT + 22} />
            <Label
              at={percent(x(mark.day) + (align === 'e' ? cell : align === 'c' ? cell / 2 : 0))}
              y={BELOW}
              label={mark.label}
              align={align}
            />
          </>
        );
      })}
      {isInside ? (
        <>
          <line class="now" x1={pin} x2={pin} y1="12" y2={TOP + BAND_HEIGHT} />
          <circle class="dot" cx={pin} cy="11" r="6" />
        </>
      ) : (
        <svg x={pin} y="0" width="1" height="1" overflow="visible">
          <path class="dot" d={isLate ? 'M0 11-10 5v12z' : 'M0 11 10 5v12z'} />
        </svg>
      )}
      <text class={isLate ? 'nowt e' : 'nowt'} x={pin} dx={isLate ? -14 : 14} y="16">
        {today.line}
      </text>
    </svg>
  );
}
