/**
 * A label of a timeline: a date with its day's number, and its name below. Each line is a separate <text> without offsets
 * inside, so that it can be mirrored in right-to-left languages (styles/rtl.css).
 */
import type { ComponentChild } from 'preact';
import type { MarkLabel } from './model.ts';

/** The class for the text anchor: end (e) or middle (c). The default is start. */
export type Align = 'e' | 'c';

/** px from a label's date to its name. */
const LINE = 17;
/** An en space, which SVG doesn't collapse. */
const GAP = '\u2002';

interface LabelProps {
  readonly at: number | string;
  readonly y: number;
  readonly label: MarkLabel;
  readonly align?: Align | undefined;
  readonly dx?: number;
}

export function Label({ at, y, label: { strong, number, name }, align, dx }: LabelProps) {
  const parts = [<tspan class="b">{strong}</tspan>, GAP, <tspan class="s">{number}</tspan>];
  const line = (top: number, className: string | undefined, content: ComponentChild) => (
    <text y={top} class={className} x={at} dx={dx}>
      {content}
    </text>
  );
  return (
    <>
      {number ? line(y, align, align === 'e' ? parts.reverse() : parts) : line(y, align ? `b ${align}` : 'b', strong)}
      {name && line(y + LINE, align, name)}
    </>
  );
}
