/** A stage in a horizontal timeline. Its tone decides how it's drawn. */
import type { StageBand } from './stage-picture.ts';

export const BAND_HEIGHT = 32; // px

interface WideBandProps {
  readonly band: StageBand;
  /** The left edge (`x`) and the width, both as percentages. */
  readonly x: string;
  readonly width: string;
  /** px from the top. */
  readonly y: number;
  /** The `id` of the timeline's <Hatch>. */
  readonly id: string;
}

export function WideBand({ band: { tone }, x, width, y, id }: WideBandProps) {
  switch (tone) {
    case 'waiting':
      return (
        <svg x={x} y={y} width={width} height={BAND_HEIGHT}>
          <line class="axis" x1="0" x2="100%" y1={BAND_HEIGHT / 2} y2={BAND_HEIGHT / 2} />
        </svg>
      );
    case 'renewable':
      return (
        <>
          <rect class="day" x={x} y={y} width={width} height={BAND_HEIGHT} />
          <rect class="frame" x={x} y={y} width={width} height={BAND_HEIGHT} />
        </>
      );
    case 'uncertain':
    case 'late':
      return <rect class="frame" stroke-dasharray="3" x={x} y={y + 4} width={width} height={BAND_HEIGHT - 8} />;
    case 'over':
      return <rect x={x} y={y + 6} width={width} height={BAND_HEIGHT - 12} fill={`url(#${id}-h)`} />;
  }
}
