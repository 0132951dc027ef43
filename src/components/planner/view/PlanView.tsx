/** The timelines of the plan, and the same as a table. */
import { useMemo } from 'preact/hooks';
import { Phrase } from '../../ui/Phrase.tsx';
import { Plan } from './Plan.tsx';
import { PlanTable } from './PlanTable.tsx';
import { type OfferStatus, groupStandings } from '../list/renewal-status.ts';
import { useAfterwards } from './useNextTask.ts';
import type { PlannerView } from './view-props.ts';

export function Drawn({ standings, view }: { standings: readonly OfferStatus[]; view: PlannerView }) {
  // The form closes first, then the timelines are rendered, then the table, so that no single task is long.
  const groups = useAfterwards(useMemo(() => groupStandings(standings), [standings]));
  const tabled = useAfterwards(groups);
  const plan = useMemo(() => <Plan groups={groups} view={view} />, [groups, view]);
  const rows = useMemo(() => tabled.flatMap((group) => group.standings), [tabled]);
  const table = useMemo(() => <PlanTable standings={rows} view={view} />, [rows, view]);
  return (
    <>
      {plan}
      <h2 class="sec full" id="table">
        <Phrase translator={view.translator} of="planner.table" />
      </h2>
      {table}
    </>
  );
}
