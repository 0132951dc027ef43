import type { Words } from '../../../i18n/keys.ts';
import type { PlannedOffer } from '../list/planned-offer.ts';
import { titleOf } from './view-props.ts';

/** What an entry is called, isolated: a name in another script must not reorder the sentence around it. */
export function Name({ of, words }: { of: Pick<PlannedOffer, 'name' | 'offer'>; words: Words }) {
  return <bdi>{titleOf(of, words)}</bdi>;
}
