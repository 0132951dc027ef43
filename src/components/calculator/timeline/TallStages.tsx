/** The vertical timeline of stages, for narrow columns: labels to the right, today to the left. */
import { Hatch } from './Hatch.tsx';
import { Label } from './Label.tsx';
import type { StageBand, StagePicture } from './stage-picture.ts';
import { BAND_WIDTH, LINE_HEIGHT } from './tall-scale.ts';

const HEIGHT = 340; // px
const BAND_LEFT = 92; // px, the band's left edge
const LABELS_LEFT = BAND_LEFT + BAND_WIDTH + 28; // px, the labels' left edge
/** px above the first day and below the last day, so that today's label isn't cut off. */
const MARGIN = 24;

function Band({ band: { tone }, top, height, id }: { band: StageBand; top: number; height: number; id: string }) {
  switch (tone) {
    case 'waiting':
      return <path class="axis" d={`M${BAND_LEFT + BAND_WIDTH / 2} ${top}V${top + height}`} />;
    case 'renewable':
      return (
        <>
          <rect class="day" x={BAND_LEFT} y={top} width={BAND_WIDTH} height={height} />
          <rect class="frame" x={BAND_LEFT} y={top} width={BAND_WIDTH} height={height} />
        </>
      );
    case 'uncertain':
    case 'late':
      return <rect class="frame next" x={BAND_LEFT + 4} y={top} width={BAND_WIDTH - 8} height={height} />;
    case 'over':
      return <rect x={BAND_LEFT + 5} y={top} width={BAND_WIDTH - 10} height={height} fill={`url(#${id}-h)`} />;
  }
}

export function TallStages({ id, picture }: { id: string; picture: StagePicture }) {
  const { firstDay, endDay, bands, marks, today } = picture;
  const dayHeight = HEIGHT / (endDay - firstDay);
  const y = (day: number) => MARGIN + (day - firstDay) * dayHeight;
  const drawnDay = Math.min(Math.max(today.day, firstDay), endDay - 1);
  const todayY = y(drawnDay) + dayHeight / 2;
  const isInside = drawnDay === today.day;
  return (
    <svg class="tl tl-t" role="img" aria-labelledby={`${id}-t`} width="100%" height={HEIGHT + 2 * MARGIN}>
      <title id={`${id}-t`}>{picture.title}</title>
      <Hatch id={id} />
      {bands.map((band) => (
        <Band key={band.from} band={band} top={y(band.from)} height={y(band.to) - y(band.from)} id={id} />
      ))}
      {marks.map(({ day: at, label }) => (
        <>
          <rect x={BAND_LEFT - 8} y={y(at)} width={BAND_WIDTH + 18} height={Math.max(dayHeight, 3)} />
          <Label at={LABELS_LEFT} y={y(at) + 2} label={label} />
        </>
      ))}
      {isInside ? (
        <>
          <path class="now" d={`M6 ${todayY}H${BAND_LEFT + BAND_WIDTH}`} />
          <circle class="dot" cx="6" cy={todayY} r="6" />
        </>
      ) : (
        <path class="dot" d={today.day < firstDay ? `M6 ${todayY - 6}l-6 10h12z` : `M6 ${todayY + 6}l-6 -10h12z`} />
      )}
      <text class="nowt" x="0" y={todayY - 12}>
        {today.word}
      </text>
      <text class="nowt" x="0" y={todayY + LINE_HEIGHT + 6}>
        {today.date}
      </text>
    </svg>
  );
}
