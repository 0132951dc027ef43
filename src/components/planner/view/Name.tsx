import type { SiteTranslator } from '../../../i18n/keys.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { PlannedOffer } from '../list/planned-offer.ts';
import { titleOf } from './view-props.ts';

interface NameProps {
  readonly of: Pick<PlannedOffer, 'name' | 'offer'>;
  readonly translator: SiteTranslator;
}

/** An entry's name, isolated: a name in another script must not reorder the sentence around it. */
export function Name({ of, translator }: NameProps) {
  return <bdi>{titleOf(of, translator)}</bdi>;
}

/** An offer's name at the start of its row, with the kind of offer if the reader named it. */
export function EntryName({ of, translator }: NameProps) {
  return (
    <>
      <strong>
        <Name of={of} translator={translator} />
      </strong>
      {of.name !== '' && (
        <span class="soft">
          <Phrase translator={translator} of={`offer.${of.offer}`} />
        </span>
      )}
    </>
  );
}
