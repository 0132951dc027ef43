/** The wide version of TallAfterwards.tsx. */
import { DAY, type TimelineModel, endsToScale } from './model.ts';
import { Label } from './Label.tsx';
import { LAST_DAY, left, width } from './wide-scale.ts';

const RESUMES_X = '86.5%'; // where the drawing continues after the break in the scale
const END_X = '95%'; // the end mark of a day after the break

interface AfterwardsProps {
  readonly id: string;
  /** px from the top of the timeline to the band (`top`) and to the labels below it (`below`). */
  readonly top: number;
  readonly below: number;
  readonly model: TimelineModel;
}

/** The dashed band's two long edges, without its ends. */
function Dashed({ from, to, top }: { from: string; to: string; top: number }) {
  return [top + 6, top + 26].map((y) => <line class="frame next" x1={from} x2={to} y1={y} y2={y} />);
}

function EndMark({ at, top }: { at: string; top: number }) {
  return <line class="end" x1={at} x2={at} y1={top - 2} y2={top + 34} />;
}

function Hatched({ id, from, top }: { id: string; from: number; top: number }) {
  return <rect x={left(from)} y={top + 6} width={width(LAST_DAY - from)} height="20" fill={`url(#${id}-h)`} />;
}

function Break({ top, resumes }: { top: number; resumes: string }) {
  return (
    <>
      <svg x="83.25%" y={top + 8} width="16" height="16">
        <path class="axis" d="M2 15 6 1M8 15 12 1" />
      </svg>
      <line class="axis" x1={resumes} x2="100%" y1={top + 16} y2={top + 16} />
    </>
  );
}

export function WideAfterwards({ id, top, below, model: { labels, reactivation } }: AfterwardsProps) {
  const lost = labels['benefits-lost'];
  if (!reactivation) {
    return (
      <>
        <Hatched id={id} from={DAY.lost} top={top} />
        <Break top={top} resumes={RESUMES_X} />
        <Label at={left(DAY.lost)} y={below} label={lost} dx={9} />
      </>
    );
  }
  if (endsToScale(reactivation)) {
    const end = reactivation.lastDay + 1;
    return (
      <>
        <Dashed from={left(DAY.lost)} to={left(end)} top={top} />
        <Hatched id={id} from={end} top={top} />
        <EndMark at={left(end)} top={top} />
        <Break top={top} resumes={RESUMES_X} />
        <Label at={left(DAY.lost)} y={below} label={reactivation.label} dx={9} />
      </>
    );
  }
  return (
    <>
      <Dashed from={left(DAY.lost)} to={left(LAST_DAY)} top={top} />
      <Break top={top} resumes={END_X} />
      <Dashed from={RESUMES_X} to={END_X} top={top} />
      <EndMark at={END_X} top={top} />
      <Label at={left(DAY.lost)} y={below} label={{ ...lost, name: '' }} dx={9} />
      <Label at="100%" y={below} label={reactivation.label} align="e" />
    </>
  );
}
