/** The timeline of the list, the table with the same dates, and the offers that have ended. */
import { useMemo } from 'preact/hooks';
import { Phrase } from '../../ui/Phrase.tsx';
import { PlannerTimeline } from './PlannerTimeline.tsx';
import { PlanTable } from './PlanTable.tsx';
import { EndedOffers } from './EndedOffers.tsx';
import { type OfferStatus, endedStatuses, groupByStage } from '../list/renewal-status.ts';
import { useNextTask } from './useNextTask.ts';
import type { PlannerView } from './view-props.ts';

export function PlannerSections({ statuses, view }: { statuses: readonly OfferStatus[]; view: PlannerView }) {
  // After a change of the list, rendering is split, so that no task is long. In the first task, the form closes and the
  // status message appears. The timeline and the ended offers follow in the second task, and the table in the third.
  const groups = useNextTask(useMemo(() => groupByStage(statuses), [statuses]));
  const tableGroups = useNextTask(groups);
  const timeline = useMemo(() => <PlannerTimeline groups={groups} view={view} />, [groups, view]);
  const rows = useMemo(() => tableGroups.flatMap((group) => group.statuses), [tableGroups]);
  const table = useMemo(() => <PlanTable statuses={rows} view={view} />, [rows, view]);
  const endedOffers = useNextTask(useMemo(() => endedStatuses(statuses), [statuses]));
  const ended = useMemo(() => <EndedOffers statuses={endedOffers} view={view} />, [endedOffers, view]);
  return (
    <>
      {groups.length > 0 && timeline}
      {rows.length > 0 && (
        <>
          <h2 class="sec full" id="table">
            <Phrase translator={view.translator} of="planner.table" />
          </h2>
          {table}
        </>
      )}
      {ended}
    </>
  );
}
