/** A label of the horizontal timeline: a date with its day's number, and its name below. */
import type { MarkLabel } from './model.ts';

const LABEL_LINE = 18; // px from a label's date to its name

export type Align = '' | 'e' | 'c';

/** `align` is the class of the text anchor: start, end (e), or middle (c). */
export function Label(props: { at: string; y: number; label: MarkLabel; align?: Align; dx?: number }) {
  const { at, y, label, align = '', dx = 0 } = props;
  const strong = (
    <tspan class="b" dx={align === 'e' && label.number ? 7 : undefined}>
      {label.strong}
    </tspan>
  );
  const number = label.number && (
    <tspan class="s" dx={align === 'e' ? undefined : 7}>
      {label.number}
    </tspan>
  );
  return (
    <text x={at} y={y} dx={dx || undefined} class={align || undefined}>
      {align === 'e' ? [number, strong] : [strong, number]}
      {label.name && (
        <tspan x={at} dy={LABEL_LINE} dx={dx || undefined}>
          {label.name}
        </tspan>
      )}
    </text>
  );
}
