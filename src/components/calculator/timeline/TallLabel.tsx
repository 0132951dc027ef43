/** A label of the vertical timeline: a date with its day's number, and its name below. */
import { LabelLine } from './LabelLine.tsx';
import type { MarkLabel } from './model.ts';
import { LINE } from './tall-scale.ts';

export function Label({ at, y: top, label }: { at: number; y: number; label: MarkLabel }) {
  return (
    <>
      <LabelLine x={at} y={top} label={label} />
      {label.name && (
        <text x={at} y={top + LINE}>
          {label.name}
        </text>
      )}
    </>
  );
}
