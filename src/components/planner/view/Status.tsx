/** What was just done, with the way back, and what happened to the list besides. */
import type { RefObject } from 'preact';
import type { Words } from '../../../i18n/keys.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { NameList } from './NameList.tsx';
import { MAX_OFFERS } from '../list/planned-offer.ts';
import type { Notice, PlannedListHandle } from '../list/usePlannedList.ts';

function NoticeText({ notice, words }: { notice: Notice; words: Words }) {
  switch (notice.kind) {
    case 'elsewhere':
      return <Phrase words={words} of="planner.changed-elsewhere" />;
    case 'same':
      return <Phrase words={words} of="planner.link.same" />;
    case 'conflict': {
      const names = <NameList of={notice.offers} words={words} />;
      return <Phrase words={words} of="planner.changed-twice" values={{ names }} />;
    }
    case 'too-many': {
      const number = new Intl.NumberFormat(words.tag);
      const values = { max: number.format(MAX_OFFERS), found: number.format(notice.count) };
      return <Phrase words={words} of="planner.too-many" values={values} />;
    }
  }
}

interface StatusProps {
  readonly planned: PlannedListHandle;
  readonly words: Words;
  readonly undoRef: RefObject<HTMLButtonElement>;
}

export function Status({ planned: { done, notice, undo }, words, undoRef }: StatusProps) {
  return (
    <div class="full done" role="status">
      {done && (
        <p class="note">
          {done.text}{' '}
          <button type="button" class="link" ref={undoRef} onClick={undo}>
            <Phrase words={words} of="planner.undo" />
          </button>
        </p>
      )}
      {notice && (
        <p class="note">
          <NoticeText notice={notice} words={words} />
        </p>
      )}
    </div>
  );
}
