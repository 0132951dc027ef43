/** The list in one sentence, and the day it's as of. */
import { Day } from '../../ui/Day.tsx';
import { SentenceSeparator } from '../../ui/SentenceSeparator.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import type { OfferStatus } from '../list/renewal-status.ts';
import type { PlannerView } from './view-props.ts';

function OpenWindows({ standings, view }: { standings: readonly OfferStatus[]; view: PlannerView }) {
  const { translator, format } = view;
  const days = standings
    .filter(({ answer }) => answer.stage.stage === 'open')
    .map(({ answer }) => answer.schedule['window-closes']);
  const [first] = days.sort();
  if (first === undefined) return <Phrase translator={translator} of="planner.open.none" />;
  return (
    <strong>
      <Phrase
        translator={translator}
        of="planner.open"
        count={days.length}
        values={{ date: <Day date={first} format={format} /> }}
      />
    </strong>
  );
}

export function Summary({
  standings,
  view,
  isSet,
}: {
  standings: readonly OfferStatus[];
  view: PlannerView;
  isSet: boolean;
}) {
  const { translator, format, today } = view;
  return (
    <div class="head full">
      <p class="lede">
        {standings.length === 0 ? (
          <Phrase translator={translator} of="planner.lede" />
        ) : (
          <>
            <Phrase translator={translator} of="planner.summary" count={standings.length} />
            <SentenceSeparator tag={translator.tag} />
            <OpenWindows standings={standings} view={view} />
          </>
        )}
      </p>
      <p class="asof small soft">
        <Phrase
          translator={translator}
          of={isSet ? 'answer.as-of.set' : 'answer.as-of'}
          values={{ today: <time datetime={today}>{format.full(today)}</time> }}
        />{' '}
        {isSet && (
          <a href={location.pathname}>
            <Phrase translator={translator} of="answer.as-of.real" />
          </a>
        )}
      </p>
    </div>
  );
}
