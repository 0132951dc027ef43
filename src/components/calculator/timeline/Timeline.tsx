/** Drawn in two ways. A container query hides one of the drawings, also from assistive technology. */
import type { TimelineModel } from './model.ts';
import { TallTimeline } from './TallTimeline.tsx';
import { WideTimeline } from './WideTimeline.tsx';

export function Timeline({ id, model, caption }: { id: string; model: TimelineModel; caption: string }) {
  return (
    <figure class="tlf">
      <WideTimeline id={`${id}w`} model={model} />
      <TallTimeline id={`${id}n`} model={model} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
