/** The items of the calendar menu: files, links for web calendars, and text to copy. */
import { useMemo, useState } from 'preact/hooks';
import * as calendar from '../../ui/calendar.ts';
import { saveFile } from '../../ui/clipboard.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { toQuery } from '../question/question-url.ts';
import type { CalendarItemsProps, RenewalView } from './answer-props.ts';

/** Without the calculation date, so that the link always shows the current answer. */
function absoluteAddress({ question, links }: RenewalView): string {
  const questionWithoutToday = { ...question };
  delete questionWithoutToday.today;
  return links.address(toQuery(questionWithoutToday, ''));
}

export function CalendarItems({ view, translator, copy }: CalendarItemsProps) {
  const { answer, format, today } = view;
  const { offer, anniversary } = answer;
  const [isFailed, setFailed] = useState(false);
  const address = absoluteAddress(view);
  const entries = useMemo(
    () => calendar.entriesOfAnswer(answer, address, translator, format),
    [answer, address, translator, format],
  );
  const lastDayEntries = entries.filter(({ event }) => event === answer.deadline.event);
  const [lastDayEntry] = lastDayEntries;

  /** Its error message differs from CalendarMenu's, because the connection isn't the cause. */
  const save = (name: string, savedEntries: readonly calendar.CalendarEntry[]) => {
    try {
      const title = calendar.calendarNameOf(offer, translator);
      saveFile(name, 'text/calendar;charset=utf-8', calendar.writeIcs(title, savedEntries, calendar.newRevision()));
      setFailed(false);
    } catch (failure) {
      reportError(failure);
      setFailed(true);
    }
  };
  const fileName = `renewal-${offer}-${anniversary}`;
  const asText = () => calendar.answerDatesAsText(entries, today, address, translator, format);

  return (
    <>
      {isFailed && (
        <p class="note" role="alert">
          <Phrase translator={translator} of="action.file-error" />
        </p>
      )}
      {lastDayEntry && (
        <ul>
          <li>
            <button type="button" class="link" onClick={() => save(`${fileName}.ics`, entries)}>
              <Phrase translator={translator} of="action.calendar.all" />
            </button>
          </li>
          <li>
            <button type="button" class="link" onClick={() => save(`${fileName}-last-day.ics`, lastDayEntries)}>
              <Phrase translator={translator} of="action.calendar.last" />
            </button>
          </li>
          <li>
            <a href={calendar.outlookLink(lastDayEntry)} rel="noreferrer">
              <Phrase translator={translator} of="action.calendar.outlook" />
            </a>
          </li>
          <li>
            <a href={calendar.googleLink(lastDayEntry)} rel="noreferrer">
              <Phrase translator={translator} of="action.calendar.google" />
            </a>
          </li>
          <li>
            <button type="button" class="link" onClick={() => copy(asText())}>
              <Phrase translator={translator} of="action.text" />
            </button>
          </li>
        </ul>
      )}
    </>
  );
}
