import type { SiteTranslator } from '../../../i18n/keys.ts';
import type { PlannedOffer } from '../list/planned-offer.ts';
import { titleOf } from './view-props.ts';

/** The name of an offer. <bdi> keeps a name in another script from reordering the sentence around it. */
export function Name({ of, translator }: { of: Pick<PlannedOffer, 'name' | 'offer'>; translator: SiteTranslator }) {
  return <bdi>{titleOf(of, translator)}</bdi>;
}
