/**
 * What follows the window, standing up: hatched where benefits are gone; dashed while a measure allows paying
 * late, up to an end mark, which stands beyond the break in the scale when that is where the last day lies.
 */
import { DAY, type Picture } from './model.ts';
import { Label } from './TallLabel.tsx';
import { BAND, DAY_HEIGHT, LAST_DAY, y } from './tall-scale.ts';

interface Place {
  readonly id: string;
  readonly picture: Picture;
  /** px: the left edge of the band, and of the labels. */
  readonly band: number;
  readonly text: number;
  /** px: where the end mark stands beyond the break, if it does. */
  readonly mark: number | undefined;
}

export function TallAfterwards({ id, picture: { labels, reactivation }, band, text, mark }: Place) {
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
