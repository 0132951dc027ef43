/** The items of the calendar menu: files, links for web calendars, and text to copy. */
import { useMemo, useState } from 'preact/hooks';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import * as calendar from '../../ui/calendar.ts';
import { saveFile } from '../../ui/clipboard.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { toQuery } from '../question/question-url.ts';
import type { RenewalView } from './answer-props.ts';

interface CalendarItemsProps {
  readonly view: RenewalView;
  /** Has the messages of calendar entries. */
  readonly translator: SiteTranslator;
  readonly copy: (text: string) => void;
}

/** The absolute URL of the answer, without the day to calculate as of: a calendar entry is read on other days. */
function absoluteAddress({ question, links }: RenewalView): string {
  const lasting = { ...question };
  delete lasting.today;
  return links.address(toQuery(lasting, ''));
}

export function CalendarItems({ view, translator, copy }: CalendarItemsProps) {
  const { answer, format, today } = view;
  const { offer, anniversary } = answer;
  const [isFailed, setFailed] = useState(false);
  const entries = useMemo(() => {
    const subject = { id: `${offer}.${anniversary}`, offer, name: '', anniversary, address: absoluteAddress(view) };
    return calendar.entriesOf(subject, translator, format);
  }, [offer, anniversary, view, translator, format]);
  const last = entries.filter(({ event }) => event === answer.deadline.event);
  const [lastDay] = last;

  /** Reports a file that can't be written. The connection isn't the cause then. */
  const save = (name: string, saved: readonly calendar.CalendarEntry[]) => {
    try {
      const title = translator.t('calendar.name', { offer: translator.t(`offer.${offer}`) });
      saveFile(name, 'text/calendar;charset=utf-8', calendar.writeIcs(title, saved, calendar.newRevision()));
      setFailed(false);
    } catch (failure) {
      reportError(failure);
      setFailed(true);
    }
  };
  const file = `renewal-${offer}-${anniversary}`;
  const asText = () => {
    const asOf = translator.t('answer.as-of', { today: format.full(today) });
    return [calendar.entriesAsText(entries, format), asOf, absoluteAddress(view)].join('\n');
  };

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
