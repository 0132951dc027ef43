/** Notes on the list: whether it can be saved, how far its dates can be trusted, and a second Action Pack. */
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
  readonly standings: readonly OfferStatus[];
  readonly translator: SiteTranslator;
  readonly format: DateFormat;
}

interface CaveatNoteProps {
  readonly of: 'planner.after' | 'planner.launch';
  readonly standings: readonly OfferStatus[];
  readonly caveat: CaveatId<EditionId>;
  readonly translator: SiteTranslator;
}

/** The entries that have a caveat. */
const withCaveat = (standings: readonly OfferStatus[], caveat: CaveatId<EditionId>) =>
  standings.filter((status) => !isEnded(status) && status.answer.caveats.includes(caveat));

function CaveatNote({ of, standings, caveat, translator }: CaveatNoteProps) {
  const offers = withCaveat(standings, caveat).map(({ offer }) => offer);
  if (offers.length === 0) return null;
  const names = <NameList of={offers} translator={translator} />;
  return (
    <p class="note">
      <Phrase translator={translator} of={of} values={{ names }} />
    </p>
  );
}

/** How the dates of today's program were found. */
function AsRead({ standings, translator, format }: Omit<NotesProps, 'planned'>) {
  const statuses = withCaveat(standings, 'as-read');
  const date = statuses[0]?.answer.caveatRules.find(({ id }) => id === 'as-read')?.days?.['date'];
  if (date === undefined) return null;
  const names = <NameList of={statuses.map(({ offer }) => offer)} translator={translator} />;
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

export function Notes({ planned, standings, translator, format }: NotesProps) {
  const { list, kept, unreadable, discardUnreadable } = planned;
  const notes = useRef<HTMLDivElement>(null);
  const actionPacks = countActionPacks(standings);
  const found = unreadable?.isNewer ? 'planner.storage.newer' : 'planner.storage.broken';
  return (
    <div class="full stack" ref={notes} tabIndex={-1}>
      {unreadable && (
        <div class="note stack" role={unreadable.isMovedAside ? undefined : 'alert'}>
          <p>
            <Phrase translator={translator} of={found} />
          </p>
          <textarea readOnly rows={3} aria-label={translator.t(found)} value={unreadable.text} />
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
      {kept !== 'kept' && (
        <p class="note" role="alert">
          <Phrase translator={translator} of={`planner.storage.${kept}`} />
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
      <CaveatNote of="planner.after" caveat="after-the-documents" standings={standings} translator={translator} />
      <AsRead standings={standings} translator={translator} format={format} />
      <CaveatNote of="planner.launch" caveat="launch-renewal-disputed" standings={standings} translator={translator} />
    </div>
  );
}
