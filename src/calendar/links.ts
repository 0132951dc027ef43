/** Links that open an entry in a web calendar, and entries as text. */
import type { DateFormat } from '../i18n/format.ts';
import { plusDays } from '../rules/index.ts';
import type { CalendarEntry } from './entries.ts';

/** A link that opens a prefilled all-day event in Outlook on the web. */
export function outlookLink({ date, summary, description }: CalendarEntry): string {
  const query = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    allday: 'true',
    startdt: date,
    enddt: plusDays(date, 1),
    subject: summary,
    body: description,
  });
  return `https://outlook.office.com/calendar/0/deeplink/compose?${query.toString().replaceAll('+', '%20')}`;
}

/** A link that opens a prefilled all-day event in Google Calendar. */
export function googleLink({ date, summary, description }: CalendarEntry): string {
  const withoutHyphens = (day: string) => day.replaceAll('-', '');
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: summary,
    dates: `${withoutHyphens(date)}/${withoutHyphens(plusDays(date, 1))}`,
    details: description,
  });
  return `https://calendar.google.com/calendar/render?${query.toString()}`;
}

/** The entries as lines of text: the date, then the event. */
export function entriesAsText(entries: readonly CalendarEntry[], format: DateFormat): string {
  return entries.map(({ date, summary }) => `${date}  ${format.full(date)}  ${summary}`).join('\n');
}
