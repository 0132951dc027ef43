/** They link to the offers that replaced them, but have no dates and can't be marked as renewed. */
import { numberFormat } from './number-format.ts';
import { listParts } from '../../../i18n/list.ts';
import { calculatorPath } from '../../calculator/route.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { OfferStatus } from '../list/renewal-status.ts';
import { EntryName } from './Name.tsx';
import { RowActions } from './RowActions.tsx';
import { ShowMore } from './ShowMore.tsx';
import { useRowCache } from './useRowCache.ts';
import { useShowMore } from './useShowMore.ts';
import type { PlannerView } from './view-props.ts';

function Successors({ of, view: { translator, home } }: { of: OfferStatus['answer']; view: PlannerView }) {
  const { successors } = of;
  if (successors.length === 0) return null;
  const names = successors.map((offer) => translator.t(`offer.${offer}`));
  const offers = listParts(translator.tag, names).map((part) => {
    if ('text' in part) return part.text;
    const offer = successors[part.item];
    return offer === undefined ? (
      ''
    ) : (
      <a key={offer} href={`${calculatorPath(home, offer)}?offer=${offer}`} lang={translator.langOf(`offer.${offer}`)}>
        {translator.t(`offer.${offer}`)}
      </a>
    );
  });
  return (
    <span>
      <Phrase translator={translator} of="planner.ended.replaced" values={{ offers: <>{offers}</> }} />
    </span>
  );
}

function EndedRow({ status, view }: { status: OfferStatus; view: PlannerView }) {
  return (
    <div class="row">
      <div>
        <EntryName of={status.offer} translator={view.translator} />
        <Successors of={status.answer} view={view} />
        <RowActions offer={status.offer} view={view} canRenew={false} />
      </div>
    </div>
  );
}

const SHOWN_AT_FIRST = 40;

export function EndedOffers({ statuses, view }: { statuses: readonly OfferStatus[]; view: PlannerView }) {
  const { translator } = view;
  const rowOf = useRowCache(view, (status) => <EndedRow key={status.offer.id} status={status} view={view} />);
  const { shown, rest, showAll, host } = useShowMore<OfferStatus, HTMLDetailsElement>(statuses, SHOWN_AT_FIRST);
  if (statuses.length === 0) return null;
  const count = numberFormat(translator.tag).format(statuses.length);
  return (
    <details class="full ended" data-group="ended" ref={host}>
      <summary>
        <Phrase translator={translator} of="planner.group.ended" values={{ count }} />
      </summary>
      <p class="hint">
        <Phrase translator={translator} of="planner.ended.text" />
      </p>
      {shown.map(rowOf)}
      <ShowMore rest={rest} translator={translator} showAll={showAll} />
    </details>
  );
}
