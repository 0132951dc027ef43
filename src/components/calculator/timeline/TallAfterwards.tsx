/**
 * The time after the window in the vertical timeline: hatched once benefits are lost, dashed while a measure allows
 * paying late. The dashed part ends with a mark, which is after the break in the scale if the last day is.
 */
import { DAY, type TimelineModel } from './model.ts';
import { Label } from './Label.tsx';
import { BAND, DAY_HEIGHT, LAST_DAY, y } from './tall-scale.ts';

interface Place {
  readonly id: string;
  readonly model: TimelineModel;
  /** In px: the left edges of the band and of the labels. */
  readonly band: number;
  readonly text: number;
  /** In px: the position of an end mark after the break. */
  readonly mark: number | undefined;
}

export function TallAfterwards({ id, model: { labels, reactivation }, band, text, mark }: Place) {
  const lost = labels['benefits-lost'];
  const start = y(DAY.lost);
  const left = band + 5;
  const right = band + BAND - 5;
  const hatched = (from: number) => (
    <rect x={left} y={y(from)} width={right - left} height={(LAST_DAY - from) * DAY_HEIGHT} fill={`url(#${id}-h)`} />
  );
  const dashed = (from: number, to: number) => (
    <path class="frame next" d={`M${left} ${from}V${to}M${right} ${from}V${to}`} />
  );
  const endMark = (at: number) => (
    <>
      <path class="end" d={`M${left - 7} ${at}H${right + 7}`} />
      <path class="tick" d={`M${band + BAND + 4} ${at}H${text + 130}`} />
    </>
  );
  if (!reactivation) {
    return (
      <>
        {hatched(DAY.lost)}
        <Label at={text} y={start + 18} label={lost} />
      </>
    );
  }
  if (mark === undefined) {
    const end = y(reactivation.lastDay + 1);
    return (
      <>
        {dashed(start, end)}
        {hatched(reactivation.lastDay + 1)}
        {endMark(end)}
        <Label at={text} y={end + 18} label={reactivation.label} />
      </>
    );
  }
  const broken = y(LAST_DAY);
  return (
    <>
      {dashed(start, broken)}
      {dashed(broken + 24, mark)}
      {endMark(mark)}
      <Label at={text} y={start + 18} label={{ ...lost, name: '' }} />
      <Label at={text} y={mark - 26} label={reactivation.label} />
    </>
  );
}
