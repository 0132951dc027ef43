/** For assistive technology, for print, and for readers who prefer a table. */
import type { CalendarDate } from '../../../rules/index.ts';
import { Parts, Phrase } from '../../ui/Phrase.tsx';
import { ShowMore } from './ShowMore.tsx';
import { Name } from './Name.tsx';
import type { OfferStatus } from '../list/renewal-status.ts';
import { daysMessage, nextStep } from './status-message.ts';
import { useRowCache } from './useRowCache.ts';
import { useShowMore } from './useShowMore.ts';
import { type PlannerView, dayWords } from './view-props.ts';

function Next({ status, view }: { status: OfferStatus; view: PlannerView }) {
  const { translator } = view;
  const step = nextStep(status);
  if (step.kind === 'look') return <Phrase translator={translator} of="planner.event.look" />;
  const { event, on } = step;
  const values = { event: translator.t(`timeline.${event}`), date: <time datetime={on}>{dayWords(on, view)}</time> };
  return <Phrase translator={translator} of="planner.table.next.text" values={values} />;
}

function Days({ status, view: { translator, today } }: { status: OfferStatus; view: PlannerView }) {
  const message = daysMessage(status, today);
  return <Parts lang={translator.langOf(message.of)}>{translator.parts(message)}</Parts>;
}

function TableRow({ status, view }: { status: OfferStatus; view: PlannerView }) {
  const { translator, format } = view;
  const { anniversary, window } = status.answer;
  const cell = (date: CalendarDate | undefined) => (
    <td>
      {date === undefined ? (
        <Phrase translator={translator} of="planner.table.unknown" />
      ) : (
        <time datetime={date}>{format.short(date)}</time>
      )}
    </td>
  );
  return (
    <tr>
      <th scope="row" tabIndex={-1} data-first="">
        <Name of={status.offer} translator={translator} />
      </th>
      {cell(anniversary)}
      {cell(window?.firstDay)}
      {cell(window?.lastDay)}
      <td>
        <Next status={status} view={view} />
      </td>
      <td class="n">
        <Days status={status} view={view} />
      </td>
    </tr>
  );
}

const SHOWN_AT_FIRST = 100;

const COLUMNS = ['offer', 'anniversary', 'opens', 'closes', 'next', 'days'] as const;

export function PlanTable({ statuses, view }: { statuses: readonly OfferStatus[]; view: PlannerView }) {
  const rowOf = useRowCache(view, (status) => <TableRow key={status.offer.id} status={status} view={view} />);
  const { shown, rest, showAll, host } = useShowMore<OfferStatus, HTMLTableSectionElement>(statuses, SHOWN_AT_FIRST);
  return (
    <div class="full scroll plan-wrap" role="region" tabIndex={0} aria-labelledby="table">
      <table class="plan-t">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" class={column === 'days' ? 'n' : undefined}>
                <Phrase translator={view.translator} of={`planner.table.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={host}>{shown.map(rowOf)}</tbody>
      </table>
      <ShowMore rest={rest} translator={view.translator} showAll={showAll} />
    </div>
  );
}
