/** Entries grouped by stage, each with a strip for 13 months. */
import { type Tone, plusDays } from '../../../rules/index.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { ShowMore } from './ShowMore.tsx';
import { Row } from './Row.tsx';
import { percent } from './time-axis.ts';
import type { Group as StageGroup, OfferStatus } from '../list/renewal-status.ts';
import { TimelineHead } from './OverviewTimeline.tsx';
import { useRowCache } from './useRowCache.ts';
import { useShowMore } from './useShowMore.ts';
import type { PlannerView } from './view-props.ts';

/** The mark looks like the stage in the timeline. */
const MARKS: Readonly<Record<Tone, string>> = {
  renewable: 'k-win',
  uncertain: 'k-win again',
  late: 'k-win again',
  waiting: '',
  over: 'k-lost',
};

function markOf({ stage, statuses: [first] }: StageGroup): string {
  if (stage === 'reminded') return 'k-rem';
  return first ? MARKS[first.answer.stage.tone] : '';
}

/** More than a screen holds, but few enough to render quickly. */
const SHOWN_AT_FIRST = 40;

/** A browser needs minutes to print thousands of strips. The table below has all entries. */
const MAX_PRINTED = 500;

function Group({ group, view }: { group: StageGroup; view: PlannerView }) {
  const { translator } = view;
  const { stage, statuses } = group;
  const rowOf = useRowCache(view, (status) => <Row key={status.offer.id} status={status} view={view} />);
  const { shown, rest, showAll, host } = useShowMore<OfferStatus, HTMLElement>(statuses, SHOWN_AT_FIRST, MAX_PRINTED);
  return (
    <section data-group={stage} aria-labelledby={`group-${stage}`} ref={host}>
      <h2 class={`grp k ${markOf(group)}`} id={`group-${stage}`}>
        <Phrase translator={translator} of={`planner.group.${stage}`} />
      </h2>
      {shown.map(rowOf)}
      <ShowMore rest={rest} translator={translator} showAll={showAll} />
    </section>
  );
}

interface PlannerTimelineProps {
  readonly groups: readonly StageGroup[];
  readonly view: PlannerView;
}

export function PlannerTimeline({ groups, view }: PlannerTimelineProps) {
  const { translator, format, today, span } = view;
  const short = format.months('short');
  const narrow = format.months('narrow');
  const months = span.months.slice(0, -1).map((month) => {
    const index = Number(month.slice(5, 7)) - 1;
    return { short: short[index] ?? '', narrow: narrow[index] ?? '' };
  });
  const todayX = percent((span.at(today) + span.at(plusDays(today, 1))) / 2);
  const label = translator.t('planner.timeline', {
    from: format.long(span.firstDay),
    to: format.long(plusDays(span.end, -1)),
  });
  return (
    <figure class="plan full" aria-label={label}>
      <div class="grid" aria-hidden="true">
        <svg class="tl" width="100%" height="100%">
          {span.months.map((month) => (
            <line
              key={month}
              class="month"
              x1={percent(span.at(month))}
              x2={percent(span.at(month))}
              y1="32"
              y2="100%"
            />
          ))}
          <line class="now" x1={todayX} x2={todayX} y1="10" y2="100%" />
        </svg>
      </div>
      <div class="row">
        <span />
        <TimelineHead
          span={span}
          today={today}
          months={months}
          todayLabel={translator.t('answer.timeline.today', { date: format.label(today) })}
        />
      </div>
      {groups.map((group) => (
        <Group key={group.stage} group={group} view={view} />
      ))}
    </figure>
  );
}
