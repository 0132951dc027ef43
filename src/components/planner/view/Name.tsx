import type { SiteTranslator } from '../../../i18n/keys.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { PlannedOffer } from '../list/planned-offer.ts';
import { titleOf } from './view-props.ts';

interface NameProps {
  readonly of: Pick<PlannedOffer, 'name' | 'offer'>;
  readonly translator: SiteTranslator;
}

/** In a `<bdi>` element, so that a name in a right-to-left script doesn't reorder the sentence around it. */
export function Name({ of, translator }: NameProps) {
  return <bdi>{titleOf(of, translator)}</bdi>;
}

/** If the reader gave the entry a name, the kind of offer follows. */
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
