/** The menu to add an answer's dates to a calendar. The code that writes the files is loaded when it's opened. */
import { useState } from 'preact/hooks';
import type { BareKey } from '../../../i18n/keys.ts';
import type * as Calendar from '../../ui/calendar.ts';
import { toQuery } from '../question/question-url.ts';
import { saveFile } from '../../ui/clipboard.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { RenewalView } from './answer-props.ts';

interface Opened {
  readonly calendar: typeof Calendar;
  readonly entries: readonly Calendar.CalendarEntry[];
}

/** The absolute URL of the answer, without the day to calculate as of: a calendar entry is read on other days. */
function absoluteAddress({ question, links }: RenewalView): string {
  const lasting = { ...question };
  delete lasting.today;
  return links.address(toQuery(lasting, ''));
}

function openCalendar(calendar: typeof Calendar, view: RenewalView): Opened {
  const { offer, anniversary } = view.answer;
  const id = `${offer}.${anniversary}`;
  const subject = { id, offer, name: '', anniversary, address: absoluteAddress(view) };
  return { calendar, entries: calendar.entriesOf(subject, view.translator, view.format) };
}

export function CalendarMenu({ view, copy }: { view: RenewalView; copy: (text: string) => void }) {
  const { translator, format, answer, today } = view;
  const [opened, setOpened] = useState<Opened>();
  const [failed, setFailed] = useState<BareKey>();

  /** Reports a file that can't be written. The connection isn't the cause then. */
  const attempt = (make: () => void) => {
    try {
      make();
      setFailed(undefined);
    } catch (failure) {
      reportError(failure);
      setFailed('action.file-error');
    }
  };
  const open = () => {
    if (opened) return;
    view.links.loadCalendar().then(
      (calendar) => attempt(() => setOpened(openCalendar(calendar, view))),
      (failure: unknown) => {
        reportError(failure);
        setFailed('action.file-failed');
      },
    );
  };
  const save = ({ calendar, entries }: Opened, name: string) =>
    attempt(() => {
      const title = translator.t('calendar.name', { offer: translator.t(`offer.${answer.offer}`) });
      saveFile(name, 'text/calendar;charset=utf-8', calendar.writeIcs(title, entries, calendar.newRevision()));
    });
  const file = `renewal-${answer.offer}-${answer.anniversary}`;
  const last = opened?.entries.filter(({ event }) => event === answer.deadline.event) ?? [];
  const [lastDay] = last;

  return (
    <details class="menu" onToggle={(event) => event.currentTarget.open && open()}>
      <summary class="btn go">
        <Phrase translator={translator} of="action.calendar" />
      </summary>
      {failed && (
        <p class="note" role="alert">
          <Phrase translator={translator} of={failed} />
        </p>
      )}
      {opened && lastDay && (
        <ul>
          <li>
            <button type="button" class="link" onClick={() => save(opened, `${file}.ics`)}>
              <Phrase translator={translator} of="action.calendar.all" />
            </button>
          </li>
          <li>
            <button
              type="button"
              class="link"
              onClick={() => save({ ...opened, entries: last }, `${file}-last-day.ics`)}
            >
              <Phrase translator={translator} of="action.calendar.last" />
            </button>
          </li>
          <li>
            <a href={opened.calendar.outlookLink(lastDay)} rel="noreferrer">
              <Phrase translator={translator} of="action.calendar.outlook" />
            </a>
          </li>
          <li>
            <a href={opened.calendar.googleLink(lastDay)} rel="noreferrer">
              <Phrase translator={translator} of="action.calendar.google" />
            </a>
          </li>
          <li>
            <button type="button" class="link" onClick={() => copy(datesAsText(opened, view))}>
              <Phrase translator={translator} of="action.text" />
            </button>
          </li>
        </ul>
      )}
    </details>
  );

  function datesAsText({ calendar, entries }: Opened, { translator: own }: RenewalView): string {
    const asOf = own.t('answer.as-of', { today: format.full(today) });
    return [calendar.entriesAsText(entries, format), asOf, absoluteAddress(view)].join('\n');
  }
}
