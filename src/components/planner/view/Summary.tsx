/** Summarizes the list in a few sentences, with the day of the summary. */
import type { StringKey } from '../../../i18n/keys.ts';
import { Day } from '../../ui/Day.tsx';
import { separatorAfter } from '../../ui/separator-after.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { type OfferStatus, isEnded } from '../list/renewal-status.ts';
import { needsLook } from './status-message.ts';
import type { PlannerView } from './view-props.ts';

interface SummaryProps {
  readonly statuses: readonly OfferStatus[];
  readonly view: PlannerView;
}

/** The offers that need attention now: those with an open window, and those whose status only Partner Center shows. */
function Now({ statuses, view }: SummaryProps) {
  const { translator, format } = view;
  const closing = statuses.flatMap(({ answer: { daysLeft, window } }) =>
    daysLeft !== undefined && window ? [window.lastDay] : [],
  );
  const [first] = closing.sort();
  const toCheck = statuses.filter(needsLook).length;
  if (first === undefined && toCheck === 0) return <Phrase translator={translator} of="planner.open.none" />;
  return (
    <strong>
      {first !== undefined && (
        <Phrase
          translator={translator}
          of="planner.open"
          count={closing.length}
          values={{ date: <Day date={first} format={format} /> }}
        />
      )}
      {first !== undefined && toCheck > 0 && separatorAfter(translator, 'planner.open')}
      {toCheck > 0 && <Phrase translator={translator} of="planner.summary.check" count={toCheck} />}
    </strong>
  );
}

/** The key of the last sentence that `Now` renders. The separator after the sentence depends on it. */
function lastKeyOf(statuses: readonly OfferStatus[]): StringKey {
  if (statuses.some(needsLook)) return 'planner.summary.check';
  return statuses.some(({ answer }) => answer.daysLeft !== undefined) ? 'planner.open' : 'planner.open.none';
}

function Counts({ statuses, view }: SummaryProps) {
  const { translator } = view;
  const current = statuses.filter((status) => !isEnded(status));
  const ended = statuses.length - current.length;
  return (
    <>
      {current.length > 0 && (
        <>
          <Phrase translator={translator} of="planner.summary" count={current.length} />
          {separatorAfter(translator, 'planner.summary')}
          <Now statuses={current} view={view} />
        </>
      )}
      {current.length > 0 && ended > 0 && separatorAfter(translator, lastKeyOf(current))}
      {ended > 0 && <Phrase translator={translator} of="planner.summary.ended" count={ended} />}
    </>
  );
}

export function Summary({ statuses, view, isUrlDate }: SummaryProps & { isUrlDate: boolean }) {
  const { translator, format, today } = view;
  return (
    <div class="head full">
      <p class="lede">
        {statuses.length === 0 ? (
          <Phrase translator={translator} of="planner.lede" />
        ) : (
          <Counts statuses={statuses} view={view} />
        )}
      </p>
      <p class="asof small soft">
        <Phrase
          translator={translator}
          of={isUrlDate ? 'answer.as-of.set' : 'answer.as-of'}
          values={{ today: <time datetime={today}>{format.full(today)}</time> }}
        />{' '}
        {isUrlDate && (
          <a href={location.pathname}>
            <Phrase translator={translator} of="answer.as-of.real" />
          </a>
        )}
      </p>
    </div>
  );
}
