/** The picture in both of its drawings; a container query shows one, and so hides the other from assistive technology too. */
import type { Picture } from './model.ts';
import { TallTimeline } from './TallTimeline.tsx';
import { WideTimeline } from './WideTimeline.tsx';

export function Timeline({ id, picture, caption }: { id: string; picture: Picture; caption: string }) {
  return (
    <figure class="tlf">
      <WideTimeline id={`${id}w`} picture={picture} />
      <TallTimeline id={`${id}n`} picture={picture} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
