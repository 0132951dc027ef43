/** Each line is a separate <text> element without offsets inside, so that styles/rtl.css can mirror it. */
import type { ComponentChild } from 'preact';
import type { MarkLabel } from './model.ts';

/** `e`: the label ends at its x position; `c`: it's centered there. By default, it starts there. */
export type Align = 'e' | 'c';

/** px from a label's date to its name. */
const LINE_HEIGHT = 17;
/** An en space, which SVG doesn't collapse. */
const EN_SPACE = '\u2002';

interface LabelProps {
  readonly at: number | string;
  readonly y: number;
  readonly label: MarkLabel;
  readonly align?: Align | undefined;
  readonly dx?: number;
}

export function Label({ at, y, label: { strong, number, name }, align, dx }: LabelProps) {
  const parts = [<tspan class="b">{strong}</tspan>, EN_SPACE, <tspan class="s">{number}</tspan>];
  const line = (top: number, className: string | undefined, content: ComponentChild) => (
    <text y={top} class={className} x={at} dx={dx}>
      {content}
    </text>
  );
  return (
    <>
      {number ? line(y, align, align === 'e' ? parts.reverse() : parts) : line(y, align ? `b ${align}` : 'b', strong)}
      {name && line(y + LINE_HEIGHT, align, name)}
    </>
  );
}
