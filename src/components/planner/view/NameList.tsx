import type { SiteTranslator } from '../../../i18n/keys.ts';
import { listParts } from '../../../i18n/list.ts';
import { Name } from './Name.tsx';
import { titleOf } from './view-props.ts';
import type { PlannedOffer } from '../list/planned-offer.ts';

/** An entry of the list, or a removed entry. Of a removed entry, only these properties are known. */
export type NamedEntry = Pick<PlannedOffer, 'id' | 'name' | 'offer'>;

/** The others are replaced with an ellipsis. */
const MAX_NAMES = 12;

/** As a list in the reader's language: "A, B, and C". */
export function NameList({ of, translator }: { of: readonly NamedEntry[]; translator: SiteTranslator }) {
  const shownEntries = of.slice(0, MAX_NAMES);
  const texts = shownEntries.map((offer) => titleOf(offer, translator));
  return (
    <>
      {listParts(translator.tag, of.length > MAX_NAMES ? [...texts, '…'] : texts).map((part) => {
        if ('text' in part) return part.text;
        const offer = shownEntries[part.item];
        return offer ? <Name key={offer.id} of={offer} translator={translator} /> : '…';
      })}
    </>
  );
}
