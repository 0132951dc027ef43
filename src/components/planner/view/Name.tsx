import type { SiteTranslator } from '../../../i18n/keys.ts';
import type { PlannedOffer } from '../list/planned-offer.ts';
import { titleOf } from './view-props.ts';

/** What an entry is called, isolated: a name in another script must not reorder the sentence around it. */
export function Name({ of, translator }: { of: Pick<PlannedOffer, 'name' | 'offer'>; translator: SiteTranslator }) {
  return <bdi>{titleOf(of, translator)}</bdi>;
}
