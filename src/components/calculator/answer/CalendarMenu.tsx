/** The menu's items, and the code that writes files, are loaded when the reader opens the menu. */
import { useState } from 'preact/hooks';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { createTranslator } from '../../../i18n/translator.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { CalendarMenuItems, RenewalView } from './answer-props.ts';

interface Opened extends Pick<CalendarMenuItems, 'CalendarItems'> {
  readonly translator: SiteTranslator;
}

export function CalendarMenu({ view, copy }: { view: RenewalView; copy: (text: string) => void }) {
  const { translator, hooks } = view;
  const [opened, setOpened] = useState<Opened>();
  const [isFailed, setFailed] = useState(false);

  const open = () => {
    if (opened) return;
    hooks.loadCalendar().then(
      ({ CalendarItems, catalog }) => {
        setOpened({ CalendarItems, translator: createTranslator(catalog) });
        setFailed(false);
      },
      (failure: unknown) => {
        reportError(failure);
        setFailed(true);
      },
    );
  };

  return (
    <details class="menu" onToggle={(event) => event.currentTarget.open && open()}>
      <summary class="btn go">
        <Phrase translator={translator} of="action.calendar" />
      </summary>
      {isFailed && (
        <p class="note" role="alert">
          <Phrase translator={translator} of="action.file-failed" />
        </p>
      )}
      {opened && <opened.CalendarItems view={view} translator={opened.translator} copy={copy} />}
    </details>
  );
}
