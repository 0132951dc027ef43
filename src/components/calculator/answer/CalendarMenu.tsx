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

/** The answer's absolute URL, without its calculation date: when readers open it later, the answer should be current. */
function absoluteAddress({ question }: RenewalView): string {
  const lasting = { ...question };
  delete lasting.today;
  return location.origin + location.pathname + toQuery(lasting, '');
}

function openCalendar(calendar: typeof Calendar, view: RenewalView): Opened {
  const { answer, translator, format } = view;
  return { calendar, entries: calendar.entriesOfAnswer(answer, absoluteAddress(view), translator, format) };
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
    import('../../ui/calendar.ts').then(
      (calendar) => attempt(() => setOpened(openCalendar(calendar, view))),
      (failure: unknown) => {
        reportError(failure);
        setFailed('action.file-failed');
      },
    );
  };
  const save = ({ calendar, entries }: Opened, name: string) =>
    attempt(() => {
      const title = calendar.calendarNameOf(answer.offer, translator);
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
            <button
              type="button"
              class="link"
              onClick={() =>
                copy(opened.calendar.answerAsText(opened.entries, today, absoluteAddress(view), translator, format))
              }
            >
              <Phrase translator={translator} of="action.text" />
            </button>
          </li>
        </ul>
      )}
    </details>
  );
}
