/** A table of the seven dates and today. It's the text alternative of the timeline. */
import { type DateFormat, signedDays } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { type CalendarDate, EVENT_NAMES, type EventName, type Schedule, daysBetween } from '../../../rules/index.ts';
import { EVENT_MARK } from './event-mark.ts';

/** "in 12 days" is shown for dates that are this near. Further off, the date alone is clearer. */
const NEAR_DAYS = 60;

interface TableProps {
  readonly schedule: Schedule;
  readonly today: CalendarDate;
  readonly translator: SiteTranslator;
  readonly format: DateFormat;
}

function EventRow({ event, schedule, today, translator, format }: TableProps & { event: EventName }) {
  const date = schedule[event];
  const away = daysBetween(today, date);
  const what = translator.t(`dates.${event}`);
  return (
    <tr class={away < 0 ? 'past' : undefined}>
      <td class={`k ${EVENT_MARK[event]}`} />
      <td class="n">{signedDays(daysBetween(schedule.anniversary, date))}</td>
      <td>
        <time datetime={date} data-event={event}>
          {format.table(date)}
        </time>
      </td>
      <td>
        {away > 0 && away < NEAR_DAYS && <span class="in">{translator.n('answer.in', away)} </span>}
        {event === 'window-closes' ? <strong>{what}</strong> : what}
      </td>
    </tr>
  );
}

function TodayRow({ schedule, today, translator, format }: TableProps) {
  const isOpen = schedule['window-opens'] <= today && today <= schedule['window-closes'];
  const isLost = schedule['benefits-lost'] <= today && today < schedule['next-anniversary'];
  const mark = isOpen ? 'k-win' : isLost ? 'k-lost' : '';
  return (
    <tr class="today">
      <td class={`k ${mark}`} />
      <td class="n">{signedDays(daysBetween(schedule.anniversary, today))}</td>
      <td>
        <span class="day">{format.table(today)}</span>
      </td>
      <td>{translator.t('answer.today')}</td>
    </tr>
  );
}

export function DatesTable(props: TableProps) {
  const { schedule, today, translator } = props;
  const isToday = EVENT_NAMES.some((event) => schedule[event] === today);
  const before = EVENT_NAMES.filter((event) => schedule[event] < today);
  const from = EVENT_NAMES.filter((event) => schedule[event] >= today);
  const rows = (events: readonly EventName[]) =>
    events.map((event) => <EventRow key={event} event={event} {...props} />);
  return (
    <table class="dates">
      <thead>
        <tr>
          <th scope="col" class="k">
            <span class="vh">{translator.t('dates.mark')}</span>
          </th>
          <th scope="col" class="n">
            {translator.t('dates.day')}
          </th>
          <th scope="col">{translator.t('dates.date')}</th>
          <th scope="col">{translator.t('dates.what')}</th>
        </tr>
      </thead>
      <tbody>
        {rows(before)}
        {!isToday && before.length > 0 && from.length > 0 && <TodayRow {...props} />}
        {rows(from)}
      </tbody>
    </table>
  );
}
