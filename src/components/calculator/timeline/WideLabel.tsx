/** A label of the horizontal timeline: a date with its day's number, and its name below. */
import { LabelLine } from './LabelLine.tsx';
import type { MarkLabel } from './model.ts';

const LABEL_LINE = 18; // px from a label's date to its name

export type Align = '' | 'e' | 'c';

/** `align` is the class of the text anchor: start, end (e), or middle (c). */
export function Label(props: { at: string; y: number; label: MarkLabel; align?: Align; dx?: number }) {
  const { at, y, label, align = '', dx } = props;
  const place = { x: at, dx: dx === 0 ? undefined : dx, class: align || undefined };
  return (
    <>
      <LabelLine {...place} y={y} label={label} />
      {label.name && (
        <text {...place} y={y + LABEL_LINE}>
          {label.name}
        </text>
      )}
    </>
  );
}
