/** The timelines: offers grouped by stage, each over 13 months. */
import type { StageName } from '../../../rules/index.ts';
import { plusDays } from '../../../rules/index.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { More } from './ShowMore.tsx';
import { Row } from './Row.tsx';
import { percent } from './time-axis.ts';
import type { OfferStatus, groupStandings } from '../list/renewal-status.ts';
import { SpanHead } from './OverviewTimeline.tsx';
import { useDrawnOnce } from './useRowCache.ts';
import { useFold } from './useShowMore.ts';
import type { PlannerView } from './view-props.ts';

/** The class of the mark next to a group's name, the same as in the table. */
const GROUP_MARK: Readonly<Record<StageName, string>> = {
  open: 'k-win',
  reactivation: 'k-win again',
  reminded: 'k-rem',
  early: '',
  lapsed: 'k-lost',
};

/** How many offers of a group are shown at first: more than a screen, few enough to be fast. */
const AT_ONCE = 40;

/** How many timelines are printed: browsers need minutes for thousands. The table below has all offers. */
const PRINTED = 500;

interface GroupProps {
  readonly stage: StageName;
  readonly standings: readonly OfferStatus[];
  readonly view: PlannerView;
}

function Group({ stage, standings, view }: GroupProps) {
  const { translator } = view;
  const rowOf = useDrawnOnce(view, (standing) => <Row key={standing.offer.id} standing={standing} view={view} />);
  const { shown, rest, unfold, host } = useFold<OfferStatus, HTMLElement>(standings, AT_ONCE, PRINTED);
  return (
    <section data-group={stage} aria-labelledby={`group-${stage}`} ref={host}>
      <h2 class={`grp k ${GROUP_MARK[stage]}`} id={`group-${stage}`}>
        <Phrase translator={translator} of={`planner.group.${stage}`} />
      </h2>
      {shown.map(rowOf)}
      <More rest={rest} translator={translator} unfold={unfold} />
    </section>
  );
}

interface PlanProps {
  readonly groups: ReturnType<typeof groupStandings>;
  readonly view: PlannerView;
}

export function Plan({ groups, view }: PlanProps) {
  const { translator, format, today, span } = view;
  const short = format.months('short');
  const narrow = format.months('narrow');
  const months = span.months.slice(0, -1).map((month) => {
    const index = Number(month.slice(5, 7)) - 1;
    return { short: short[index] ?? '', narrow: narrow[index] ?? '' };
  });
  const now = percent((span.at(today) + span.at(plusDays(today, 1))) / 2);
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
          <line class="now" x1={now} x2={now} y1="10" y2="100%" />
        </svg>
      </div>
      <div class="row">
        <span />
        <SpanHead
          span={span}
          today={today}
          months={months}
          todayWords={translator.t('answer.timeline.today', { date: format.label(today) })}
        />
      </div>
      {groups.map(({ stage, standings }) => (
        <Group key={stage} stage={stage} standings={standings} view={view} />
      ))}
    </figure>
  );
}
