/**
 * The time after the window: hatched where benefits are lost, dashed where a COVID-19 measure allows late payment. If
 * the last day for late payment is too late to be drawn to scale, its mark is after the break in the scale.
 */
import { DAY, type TimelineModel } from './model.ts';
import { Label } from './Label.tsx';
import { BAND_WIDTH, DAY_HEIGHT, LAST_DAY, y } from './tall-scale.ts';

interface AfterwardsProps {
  readonly id: string;
  readonly model: TimelineModel;
  /** The left edges of the band (`band`) and of the labels (`text`), in px. */
  readonly band: number;
  readonly text: number;
  /** The vertical position of an end mark after the break, in px. Undefined if there's no such mark. */
  readonly mark: number | undefined;
}

export function TallAfterwards({ id, model: { labels, reactivation }, band, text, mark }: AfterwardsProps) {
  const lost = labels['benefits-lost'];
  const lostY = y(DAY.lost);
  const left = band + 5;
  const right = band + BAND_WIDTH - 5;
  const hatched = (from: number) => (
    <rect x={left} y={y(from)} width={right - left} height={(LAST_DAY - from) * DAY_HEIGHT} fill={`url(#${id}-h)`} />
  );
  const dashed = (from: number, to: number) => (
    <path class="frame next" d={`M${left} ${from}V${to}M${right} ${from}V${to}`} />
  );
  const endMark = (at: number) => (
    <>
      <path class="end" d={`M${left - 7} ${at}H${right + 7}`} />
      <path class="tick" d={`M${band + BAND_WIDTH + 4} ${at}H${text + 130}`} />
    </>
  );
  if (!reactivation) {
    return (
      <>
        {hatched(DAY.lost)}
        <Label at={text} y={lostY + 18} label={lost} />
      </>
    );
  }
  if (mark === undefined) {
    const end = y(reactivation.lastDay + 1);
    return (
      <>
        {dashed(lostY, end)}
        {hatched(reactivation.lastDay + 1)}
        {endMark(end)}
        <Label at={text} y={end + 18} label={reactivation.label} />
      </>
    );
  }
  const broken = y(LAST_DAY);
  return (
    <>
      {dashed(lostY, broken)}
      {dashed(broken + 24, mark)}
      {endMark(mark)}
      <Label at={text} y={lostY + 18} label={{ ...lost, name: '' }} />
      <Label at={text} y={mark - 26} label={reactivation.label} />
    </>
  );
}
