/** Notes on unreadable text, storage problems, an empty list, a second Action Pack, and how far to trust the dates. */
import { useRef } from 'preact/hooks';
import type { DateFormat } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { Day } from '../../ui/Day.tsx';
import type { CaveatId, EditionId } from '../../../rules/index.ts';
import { NameList } from './NameList.tsx';
import { type OfferStatus, countActionPacks, isEnded } from '../list/renewal-status.ts';
import type { PlannedListHandle } from '../list/usePlannedList.ts';

interface NotesProps {
  readonly planned: PlannedListHandle;
  readonly statuses: readonly OfferStatus[];
  readonly translator: SiteTranslator;
  readonly format: DateFormat;
}

interface CaveatNoteProps {
  readonly of: 'planner.after' | 'planner.launch';
  readonly statuses: readonly OfferStatus[];
  readonly caveat: CaveatId<EditionId>;
  readonly translator: SiteTranslator;
}

const withCaveat = (statuses: readonly OfferStatus[], caveat: CaveatId<EditionId>) =>
  statuses.filter((status) => !isEnded(status) && status.answer.caveats.includes(caveat));

function CaveatNote({ of, statuses, caveat, translator }: CaveatNoteProps) {
  const offers = withCaveat(statuses, caveat).map(({ offer }) => offer);
  if (offers.length === 0) return null;
  const names = <NameList of={offers} translator={translator} />;
  return (
    <p class="note">
      <Phrase translator={translator} of={of} values={{ names }} />
    </p>
  );
}

/** Says when the sources of today's program were read, and for which entries. */
function SourceDateNote({ statuses, translator, format }: Omit<NotesProps, 'planned'>) {
  const affected = withCaveat(statuses, 'as-read');
  const date = affected[0]?.answer.caveatRules.find(({ id }) => id === 'as-read')?.days?.['date'];
  if (date === undefined) return null;
  const names = <NameList of={affected.map(({ offer }) => offer)} translator={translator} />;
  return (
    <p class="note">
      <Phrase
        translator={translator}
        of="planner.as-read"
        values={{ date: <Day date={date} format={format} />, names }}
      />
    </p>
  );
}

export function Notes({ planned, statuses, translator, format }: NotesProps) {
  const { list, storageStatus, unreadable, discardUnreadable } = planned;
  const notes = useRef<HTMLDivElement>(null);
  const actionPacks = countActionPacks(statuses);
  const unreadableKey = unreadable?.isNewer ? 'planner.storage.newer' : 'planner.storage.broken';
  return (
    <div class="full stack" ref={notes} tabIndex={-1}>
      {unreadable && (
        <div class="note stack" role={unreadable.isMovedAside ? undefined : 'alert'}>
          <p>
            <Phrase translator={translator} of={unreadableKey} />
          </p>
          <textarea readOnly rows={3} aria-label={translator.t(unreadableKey)} value={unreadable.text} />
          <p>
            <button
              type="button"
              class="btn"
              onClick={() => {
                discardUnreadable();
                notes.current?.focus(); // the button is removed with the note
              }}
            >
              <Phrase translator={translator} of="planner.storage.discard" />
            </button>
          </p>
        </div>
      )}
      {storageStatus !== 'kept' && (
        <p class="note" role="alert">
          <Phrase translator={translator} of={`planner.storage.${storageStatus}`} />
        </p>
      )}
      {list.length === 0 && (
        <p class="note">
          <Phrase translator={translator} of="planner.empty" />
        </p>
      )}
      {actionPacks > 1 && (
        <p class="note">
          <Phrase translator={translator} of="planner.two-action-packs" values={{ count: actionPacks }} />
        </p>
      )}
      <CaveatNote of="planner.after" caveat="after-the-documents" statuses={statuses} translator={translator} />
      <SourceDateNote statuses={statuses} translator={translator} format={format} />
      <CaveatNote of="planner.launch" caveat="launch-renewal-disputed" statuses={statuses} translator={translator} />
    </div>
  );
}
