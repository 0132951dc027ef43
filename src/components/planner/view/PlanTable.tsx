/** The same as a table: for assistive technology, for print, and for readers who prefer dates. */
import { type CalendarDate, daysBetween } from '../../../rules/index.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { More } from './ShowMore.tsx';
import { Name } from './Name.tsx';
import type { OfferStatus } from '../list/renewal-status.ts';
import { useDrawnOnce } from './useRowCache.ts';
import { useFold } from './useShowMore.ts';
import { type PlannerView, dayWords } from './view-props.ts';

function Days({ standing, view }: { standing: OfferStatus; view: PlannerView }) {
  const { translator, today } = view;
  const { stage, daysLeft = 0 } = standing.answer;
  if (stage.stage === 'open') return <Phrase translator={translator} of="planner.table.left" count={daysLeft} />;
  if (stage.stage === 'lapsed') return <Phrase translator={translator} of="planner.table.passed" />;
  return <Phrase translator={translator} of="planner.table.in" count={daysBetween(today, standing.next.on)} />;
}

function TableRow({ standing, view }: { standing: OfferStatus; view: PlannerView }) {
  const { translator, format } = view;
  const { schedule } = standing.answer;
  const { event, on } = standing.next;
  const cell = (date: CalendarDate) => (
    <td>
      <time datetime={date}>{format.short(date)}</time>
    </td>
  );
  return (
    <tr>
      <th scope="row" tabIndex={-1} data-first="">
        <Name of={standing.offer} translator={translator} />
      </th>
      {cell(schedule.anniversary)}
      {cell(schedule['window-opens'])}
      {cell(schedule['window-closes'])}
      <td>
        <Phrase
          translator={translator}
          of="planner.table.next.text"
          values={{ event: translator.t(`timeline.${event}`), date: <time datetime={on}>{dayWords(on, view)}</time> }}
        />
      </td>
      <td class="n">
        <Days standing={standing} view={view} />
      </td>
    </tr>
  );
}

/** How many rows are shown at first. */
const AT_ONCE = 100;

const COLUMNS = ['offer', 'anniversary', 'opens', 'closes', 'next', 'days'] as const;

export function PlanTable({ standings, view }: { standings: readonly OfferStatus[]; view: PlannerView }) {
  const rowOf = useDrawnOnce(view, (standing) => <TableRow key={standing.offer.id} standing={standing} view={view} />);
  const { shown, rest, unfold, host } = useFold<OfferStatus, HTMLTableSectionElement>(standings, AT_ONCE);
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
      <More rest={rest} translator={view.translator} unfold={unfold} />
    </div>
  );
}
