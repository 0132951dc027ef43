import type { SiteTranslator } from '../../../i18n/keys.ts';
import { Name } from './Name.tsx';
import type { PlannedOffer } from '../list/planned-offer.ts';

/** How many names are listed. */
const NAMED = 12;

/** The names of some offers, as a list in the language. */
export function NameList({ of, translator }: { of: readonly PlannedOffer[]; translator: SiteTranslator }) {
  const named = of.slice(0, NAMED);
  const slots = [...named.keys(), ...(of.length > NAMED ? ['…'] : [])].map(String);
  return (
    <>
      {new Intl.ListFormat(translator.tag).formatToParts(slots).map(({ type, value }) => {
        const offer = type === 'element' ? named[Number(value)] : undefined;
        return offer ? <Name key={offer.id} of={offer} translator={translator} /> : value;
      })}
    </>
  );
}
