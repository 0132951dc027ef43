/** What a reader should know about the list: that it cannot be kept, that it holds two Action Packs, that dates lie after the documents. */
import type { Words } from '../../i18n/keys.ts';
import { Phrase } from '../calculator/Phrase.tsx';
import type { PlannedList } from './planned-offer.ts';
import { type Standing, countActionPacks } from './standing.ts';
import type { StoredList, saveList } from './storage.ts';
import { titleOf } from './view.ts';

interface NotesProps {
  readonly stored: StoredList;
  readonly kept: ReturnType<typeof saveList>;
  readonly hasChanged: boolean;
  readonly list: PlannedList;
  readonly standings: readonly Standing[];
  readonly words: Words;
}

/** Names listed before the rest is cut off. */
const NAMED = 12;

export function Notes({ stored, kept, hasChanged, list, standings, words }: NotesProps) {
  const actionPacks = countActionPacks(list);
  const after = standings.filter(({ answer }) => answer.caveats.includes('after-the-documents'));
  const names = after.slice(0, NAMED).map(({ offer }) => titleOf(offer, words));
  if (after.length > NAMED) names.push('…');
  return (
    <div class="full stack">
      {stored.kind === 'broken' && !hasChanged && (
        <div class="note" role="alert">
          <p>
            <Phrase words={words} of="planner.storage.broken" />
          </p>
          <textarea readOnly rows={3} aria-label={words.t('planner.storage.broken')} value={stored.text} />
        </div>
      )}
      {kept !== 'kept' && (
        <p class="note" role="alert">
          <Phrase words={words} of={`planner.storage.${kept}`} />
        </p>
      )}
      {list.length === 0 && (
        <p class="note">
          <Phrase words={words} of="planner.empty" />
        </p>
      )}
      {actionPacks > 1 && (
        <p class="note">
          <Phrase words={words} of="planner.two-action-packs" values={{ count: actionPacks }} />
        </p>
      )}
      {names.length > 0 && (
        <p class="note">
          <Phrase words={words} of="planner.after" values={{ names: new Intl.ListFormat(words.tag).format(names) }} />
        </p>
      )}
    </div>
  );
}
