/** The vertical timeline of stages, for narrow columns: labels to the right, today to the left. */
import { Hatch } from './Hatch.tsx';
import { Label } from './Label.tsx';
import type { StageBand, StagePicture } from './stage-picture.ts';
import { BAND, LINE } from './tall-scale.ts';

const HEIGHT = 340; // px
const LEFT = 92; // px, the band's left edge
const TEXT = LEFT + BAND + 28;
/** px above and below, so that today's label isn't cut off. */
const MARGIN = 24;

function Band({ band: { tone }, top, height, id }: { band: StageBand; top: number; height: number; id: string }) {
  switch (tone) {
    case 'waiting':
      return <path class="axis" d={`M${LEFT + BAND / 2} ${top}V${top + height}`} />;
    case 'renewable':
      return (
        <>
          <rect class="day" x={LEFT} y={top} width={BAND} height={height} />
          <rect class="frame" x={LEFT} y={top} width={BAND} height={height} />
        </>
      );
    case 'uncertain':
    case 'late':
      return <rect class="frame next" x={LEFT + 4} y={top} width={BAND - 8} height={height} />;
    case 'over':
      return <rect x={LEFT + 5} y={top} width={BAND - 10} height={height} fill={`url(#${id}-h)`} />;
  }
}

export function TallStages({ id, picture }: { id: string; picture: StagePicture }) {
  const { firstDay, endDay, bands, marks, today } = picture;
  const cell = HEIGHT / (endDay - firstDay);
  const y = (day: number) => MARGIN + (day - firstDay) * cell;
  const day = Math.min(Math.max(today.day, firstDay), endDay - 1);
  const pin = y(day) + cell / 2;
  const isInside = day === today.day;
  return (
    <svg class="tl tl-t" role="img" aria-labelledby={`${id}-t`} width="100%" height={HEIGHT + 2 * MARGIN}>
      <title id={`${id}-t`}>{picture.title}</title>
      <Hatch id={id} />
      {bands.map((band) => (
        <Band key={band.from} band={band} top={y(band.from)} height={y(band.to) - y(band.from)} id={id} />
      ))}
      {marks.map(({ day: at, label }) => (
        <>
          <rect x={LEFT - 8} y={y(at)} width={BAND + 18} height={Math.max(cell, 3)} />
          <Label at={TEXT} y={y(at) + 2} label={label} />
        </>
      ))}
      {isInside ? (
        <>
          <path class="now" d={`M6 ${pin}H${LEFT + BAND}`} />
          <circle class="dot" cx="6" cy={pin} r="6" />
        </>
      ) : (
        <path class="dot" d={today.day < firstDay ? `M6 ${pin - 6}l-6 10h12z` : `M6 ${pin + 6}l-6 -10h12z`} />
      )}
      <text class="nowt" x="0" y={pin - 12}>
        {today.word}
      </text>
      <text class="nowt" x="0" y={pin + LINE + 6}>
        {today.date}
      </text>
    </svg>
  );
}
