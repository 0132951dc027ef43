/**
 * A label's date with its day's number. Each line is a text of its own with no offsets inside, so that it can be mirrored
 * as a whole for languages that are written from right to left (styles/rtl.css).
 */
import type { MarkLabel } from './model.ts';

/** An en space, which SVG doesn't collapse. */
const GAP = '\u2002';

interface LabelLineProps {
  readonly x: number | string;
  readonly y: number;
  readonly label: Pick<MarkLabel, 'strong' | 'number'>;
  readonly dx?: number | undefined;
  readonly class?: string | undefined;
}

export function LabelLine({ label: { strong, number }, class: align, ...place }: LabelLineProps) {
  const parts = [
    <tspan key="strong" class="b">
      {strong}
    </tspan>,
    ...(number
      ? [
          GAP,
          <tspan key="number" class="s">
            {number}
          </tspan>,
        ]
      : []),
  ];
  return (
    <text {...place} class={align}>
      {align === 'e' ? parts.reverse() : parts}
    </text>
  );
}
