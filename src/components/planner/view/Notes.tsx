/** Notes about the list: it can't be stored, it has two Action Packs, or dates that the documentation doesn't cover. */
import { useRef } from 'preact/hooks';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { NameList } from './NameList.tsx';
import { type OfferStatus, countActionPacks } from '../list/renewal-status.ts';
import type { PlannedListHandle } from '../list/usePlannedList.ts';

interface NotesProps {
  readonly planned: PlannedListHandle;
  readonly standings: readonly OfferStatus[];
  readonly translator: SiteTranslator;
}

export function Notes({ planned: { list, kept, unreadable, discardUnreadable }, standings, translator }: NotesProps) {
  const notes = useRef<HTMLDivElement>(null);
  const actionPacks = countActionPacks(list);
  const after = standings.filter(({ answer }) => answer.caveats.includes('after-the-documents'));
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
      {after.length > 0 && (
        <p class="note">
          <Phrase
            translator={translator}
            of="planner.after"
            values={{ names: <NameList of={after.map(({ offer }) => offer)} translator={translator} /> }}
          />
        </p>
      )}
    </div>
  );
}
