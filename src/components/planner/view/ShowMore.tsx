import type { SiteTranslator } from '../../../i18n/keys.ts';
import { Phrase } from '../../ui/Phrase.tsx';

/** The button that shows the rest of a long list. Renders nothing if there's no rest. */
export function ShowMore({
  rest,
  translator,
  showAll,
}: {
  rest: number;
  translator: SiteTranslator;
  showAll: () => void;
}) {
  if (rest === 0) return null;
  return (
    <p class="more">
      <button type="button" class="btn" onClick={showAll}>
        <Phrase translator={translator} of="planner.more" count={rest} />
      </button>
    </p>
  );
}
