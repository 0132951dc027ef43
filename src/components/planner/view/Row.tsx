/** The row of one offer: its name, status, actions, and timeline strip. */
import { calculatorPath } from '../../calculator/route.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { currentAnniversary } from '../list/planned-offer.ts';
import { type OfferStatus, canHaveRenewed } from '../list/renewal-status.ts';
import { EntryName } from './Name.tsx';
import { TimelineStrip } from './OverviewTimeline.tsx';
import { RowActions } from './RowActions.tsx';
import { StatusLine } from './StatusLine.tsx';
import { type PlannerView, titleOf } from './view-props.ts';

export function Row({ status, view }: { status: OfferStatus; view: PlannerView }) {
  const { translator, home, span, today } = view;
  const { offer } = status;
  const query = new URLSearchParams({ offer: offer.offer, anniversary: currentAnniversary(offer) });
  return (
    <div class="row">
      <div>
        <EntryName of={offer} translator={translator} />
        <span>
          <StatusLine status={status} view={view} />
        </span>
        <RowActions offer={offer} view={view} canRenew={canHaveRenewed(status)}>
          <a
            href={`${calculatorPath(home, offer.offer)}?${query.toString()}`}
            aria-label={translator.t('planner.dates.name', { name: titleOf(offer, translator) })}
          >
            <Phrase translator={translator} of="planner.dates" />
          </a>
        </RowActions>
      </div>
      <TimelineStrip status={status} span={span} today={today} />
    </div>
  );
}
