/** The text alternative of the timeline, with a row for today. */
import { type DateFormat, signedDays } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { type DatedEvent, type EditionId, type Renewal, type CalendarDate, daysBetween } from '../../../rules/index.ts';
import { TableDate } from './TableDate.tsx';
import { eventKey } from './event-key.ts';
import { EVENT_MARK } from './event-mark.ts';

/** Dates fewer than this many days away have their distance ("in 12 days"). Later dates are clearer alone. */
const NEAR_DAYS = 60;

interface TableProps {
  readonly answer: Renewal<EditionId>;
  readonly today: CalendarDate;
  readonly translator: SiteTranslator;
  readonly format: DateFormat;
}

function EventRow({
  of: { event, on },
  answer,
  today,
  translator,
  format,
}: TableProps & { of: DatedEvent<EditionId> }) {
  const { anniversary, deadline, isHistory } = answer;
  const daysAway = daysBetween(today, on);
  const what = translator.t(eventKey(event, answer.cycle));
  return (
    <tr class={daysAway < 0 || isHistory ? 'past' : undefined}>
      <td class={`k ${EVENT_MARK[event]}`} />
      <td class="n">{signedDays(daysBetween(anniversary, on))}</td>
      <td>
        <time datetime={on} data-event={event}>
          <TableDate date={on} format={format} />
        </time>
      </td>
      <td>
        {daysAway > 0 && daysAway < NEAR_DAYS && !isHistory && event !== 'last-resort' && (
          <span class="in">{translator.n('answer.in', daysAway)} </span>
        )}
        {event === deadline.event && !isHistory ? <strong>{what}</strong> : what}
      </td>
    </tr>
  );
}

function TodayRow({ answer: { stage, anniversary }, today, translator, format }: TableProps) {
  // In the stage `reactivation`, benefits are lost, although a COVID-19 measure still allows late payment.
  const areBenefitsLost = stage.tone === 'over' || stage.stage === 'reactivation';
  const mark = stage.tone === 'renewable' ? 'k-win' : areBenefitsLost ? 'k-lost' : '';
  return (
    <tr class="today">
      <td class={`k ${mark}`} />
      <td class="n">{signedDays(daysBetween(anniversary, today))}</td>
      <td>
        <span class="day">
          <TableDate date={today} format={format} />
        </span>
      </td>
      <td>{translator.t('answer.today')}</td>
    </tr>
  );
}

export function DatesTable(props: TableProps) {
  const { answer, today, translator } = props;
  const { events, isHistory } = answer;
  const isEventToday = events.some(({ on }) => on === today);
  const pastEvents = events.filter(({ on }) => on < today);
  const comingEvents = events.filter(({ on }) => on >= today);
  const rows = (shown: typeof events) => shown.map((event) => <EventRow key={event.event} of={event} {...props} />);
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
        {rows(pastEvents)}
        {!isHistory && !isEventToday && pastEvents.length > 0 && comingEvents.length > 0 && <TodayRow {...props} />}
        {rows(comingEvents)}
      </tbody>
    </table>
  );
}
