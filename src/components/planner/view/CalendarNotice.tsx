/** Says how the list differs from the last calendar file, and offers to save the file again. */
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { CalendarChanges } from '../list/exported-dates.ts';
import { NameList, type NamedEntry } from './NameList.tsx';

interface CalendarNoticeProps {
  readonly changes: CalendarChanges;
  readonly translator: SiteTranslator;
  /** Undefined if there's nothing to save, or while the file is being written. */
  readonly save: (() => void) | undefined;
  readonly dismiss: () => void;
}

interface ChangeProps {
  readonly kind: keyof CalendarChanges;
  readonly offers: readonly NamedEntry[];
  readonly translator: SiteTranslator;
}

function Change({ kind, offers, translator }: ChangeProps) {
  if (offers.length === 0) return null;
  const names = <NameList of={offers} translator={translator} />;
  return (
    <li>
      <Phrase translator={translator} of={`planner.calendar.since.${kind}`} values={{ names }} />
    </li>
  );
}

export function CalendarNotice({ changes, translator, save, dismiss }: CalendarNoticeProps) {
  const { changed, added, removed } = changes;
  // If entries were only removed, importing a new file wouldn't change anything in the calendar.
  const hasNewDates = changed.length + added.length > 0;
  return (
    <div class="note stack" data-calendar-changes="">
      <p>
        <Phrase translator={translator} of="planner.calendar.since" />
      </p>
      <ul>
        <Change kind="changed" offers={changed} translator={translator} />
        <Change kind="added" offers={added} translator={translator} />
        <Change kind="removed" offers={removed} translator={translator} />
      </ul>
      {hasNewDates && (
        <p>
          <Phrase translator={translator} of="planner.calendar.again.hint" />
        </p>
      )}
      <p class="tools">
        {hasNewDates && (
          <button type="button" class="btn go" disabled={!save} onClick={save}>
            <Phrase translator={translator} of="planner.calendar.again" />
          </button>
        )}
        <button type="button" class="btn" onClick={dismiss}>
          <Phrase translator={translator} of="planner.calendar.dismiss" />
        </button>
      </p>
    </div>
  );
}
