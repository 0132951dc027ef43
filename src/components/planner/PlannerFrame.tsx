/** The part of the planner that's in the page's HTML. Only the browser knows the list and today's date. */
import type { BareKey, SiteTranslator } from '../../i18n/keys.ts';
import { Phrase } from '../ui/Phrase.tsx';

export function PlannerFrame({ translator }: { translator: SiteTranslator }) {
  const button = (of: BareKey, className: string) => (
    <button type="button" class={className}>
      <Phrase translator={translator} of={of} />
    </button>
  );
  return (
    <>
      <div class="head full">
        <p class="lede">
          <Phrase translator={translator} of="planner.lede" />
        </p>
        {/* Reserves space for today's date, so that the buttons don't move. */}
        <p class="asof small soft">&nbsp;</p>
      </div>
      <div class="full">
        <p class="tools">
          {button('planner.add', 'btn go')}
          {button('planner.import', 'btn')}
        </p>
      </div>
    </>
  );
}
