/** The items of the calendar menu: files, links for web calendars, and text to copy. */
import { useMemo, useState } from 'preact/hooks';
import * as calendar from '../../ui/calendar.ts';
import { saveFile } from '../../ui/clipboard.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { toQuery } from '../question/question-url.ts';
import type { CalendarItemsProps, RenewalView } from './answer-props.ts';

/** The answer's absolute URL. It doesn't have the calculation date, so the link always shows the current answer. */
function absoluteAddress({ question, links }: RenewalView): string {
  const lasting = { ...question };
  delete lasting.today;
  return links.address(toQuery(lasting, ''));
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
  const last = entries.filter(({ event }) => event === answer.deadline.event);
  const [lastDay] = last;

  /** Saves a calendar file. Its error message differs from CalendarMenu's, because the connection isn't the cause. */
  const save = (name: string, saved: readonly calendar.CalendarEntry[]) => {
    try {
      const title = calendar.calendarNameOf(offer, translator);
      saveFile(name, 'text/calendar;charset=utf-8', calendar.writeIcs(title, saved, calendar.newRevision()));
      setFailed(false);
    } catch (failure) {
      reportError(failure);
      setFailed(true);
    }
  };
  const file = `renewal-${offer}-${anniversary}`;
  const asText = () => calendar.answerDatesAsText(entries, today, address, translator, format);

  return (
    <>
      {isFailed && (
        <p class="note" role="alert">
          <Phrase translator={translator} of="action.file-error" />
        </p>
      )}
      {lastDay && (
        <ul>
          <li>
            <button type="button" class="link" onClick={() => save(`${file}.ics`, entries)}>
              <Phrase translator={translator} of="action.calendar.all" />
            </button>
          </li>
          <li>
            <button type="button" class="link" onClick={() => save(`${file}-last-day.ics`, last)}>
              <Phrase translator={translator} of="action.calendar.last" />
            </button>
          </li>
          <li>
            <a href={calendar.outlookLink(lastDay)} rel="noreferrer">
              <Phrase translator={translator} of="action.calendar.outlook" />
            </a>
          </li>
          <li>
            <a href={calendar.googleLink(lastDay)} rel="noreferrer">
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
