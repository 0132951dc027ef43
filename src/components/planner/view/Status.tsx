/** Reports the last action, with an Undo button, and other changes to the list. */
import type { RefObject } from 'preact';
import { numberFormat } from './number-format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { NameList } from './NameList.tsx';
import { MAX_OFFERS } from '../list/planned-offer.ts';
import type { Notice, PlannedListHandle } from '../list/usePlannedList.ts';

function NoticeText({ notice, translator }: { notice: Notice; translator: SiteTranslator }) {
  switch (notice.kind) {
    case 'elsewhere':
      return <Phrase translator={translator} of="planner.changed-elsewhere" />;
    case 'same':
      return <Phrase translator={translator} of="planner.link.same" />;
    case 'conflict': {
      const names = <NameList of={notice.offers} translator={translator} />;
      return <Phrase translator={translator} of="planner.changed-twice" values={{ names }} />;
    }
    case 'too-many': {
      const number = numberFormat(translator.tag);
      const values = { max: number.format(MAX_OFFERS), found: number.format(notice.count) };
      return <Phrase translator={translator} of="planner.too-many" values={values} />;
    }
  }
}

interface StatusProps {
  readonly planned: PlannedListHandle;
  readonly translator: SiteTranslator;
  readonly undoRef: RefObject<HTMLButtonElement>;
}

export function Status({ planned: { lastChange, notice, undo }, translator, undoRef }: StatusProps) {
  return (
    <div class="full done" role="status">
      {lastChange && (
        <p class="note">
          {lastChange.text}{' '}
          <button type="button" class="link" ref={undoRef} onClick={undo}>
            <Phrase translator={translator} of="planner.undo" />
          </button>
        </p>
      )}
      {notice && (
        <p class="note">
          <NoticeText notice={notice} translator={translator} />
        </p>
      )}
    </div>
  );
}
