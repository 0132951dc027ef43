/** Drawn in two ways. A container query hides one of the drawings, also from assistive technology. */
import { TallStages } from './TallStages.tsx';
import { WideStages } from './WideStages.tsx';
import type { StagePicture } from './stage-picture.ts';

export function StageTimeline({ id, picture, caption }: { id: string; picture: StagePicture; caption: string }) {
  return (
    <figure class="tlf">
      <WideStages id={`${id}w`} picture={picture} />
      <TallStages id={`${id}n`} picture={picture} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
