/** A label of the vertical timeline: a date with its day's number, and its name below. */
import type { MarkLabel } from './model.ts';
import { LINE } from './tall-scale.ts';

export function Label({ at, y: top, label }: { at: number; y: number; label: MarkLabel }) {
  return (
    <text x={at} y={top}>
      <tspan class="b">{label.strong}</tspan>
      {label.number && (
        <tspan class="s" dx="6">
          {label.number}
        </tspan>
      )}
      {label.name && (
        <tspan x={at} dy={LINE}>
          {label.name}
        </tspan>
      )}
    </text>
  );
}
