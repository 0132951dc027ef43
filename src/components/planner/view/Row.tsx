/** One offer: its name, what's next, its buttons, and its timeline. */
import type { CalendarDate } from '../../../rules/index.ts';
import { Name } from './Name.tsx';
import { currentAnniversary } from '../list/planned-offer.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { type OfferStatus, renewedUntil } from '../list/renewal-status.ts';
import { Strip } from './OverviewTimeline.tsx';
import { type PlannerView, dayWords, titleOf } from './view-props.ts';

function Say({ standing, view }: { standing: OfferStatus; view: PlannerView }) {
  const { translator } = view;
  const { stage, schedule, daysLeft = 0 } = standing.answer;
  // <time> keeps a date on one line (see the style sheets).
  const day = (date: CalendarDate) => <time datetime={date}>{dayWords(date, view)}</time>;
  const closes = day(schedule['window-closes']);
  switch (stage.stage) {
    case 'open':
      return (
        <Phrase
          translator={translator}
          of="planner.say.open"
          values={{
            left: (
              <strong>
                <Phrase translator={translator} of="planner.say.left" count={daysLeft} />
              </strong>
            ),
            date: closes,
          }}
        />
      );
    case 'reactivation':
      return <Phrase translator={translator} of="planner.say.reactivation" values={{ date: day(stage.focus.on) }} />;
    case 'reminded':
      return (
        <Phrase translator={translator} of="planner.say.reminded" values={{ date: day(schedule['window-opens']) }} />
      );
    case 'early': {
      const reminder = day(schedule['first-reminder']);
      const opens = day(schedule['window-opens']);
      return <Phrase translator={translator} of="planner.say.early" values={{ reminder, opens }} />;
    }
    case 'lapsed': {
      const isYearsBehind = (renewedUntil(standing.offer, view.today)?.times ?? 0) > 1;
      return (
        <Phrase
          translator={translator}
          of={isYearsBehind ? 'planner.say.lapsed.years' : 'planner.say.lapsed'}
          values={{ date: closes }}
        />
      );
    }
  }
}

export function Row({ standing, view }: { standing: OfferStatus; view: PlannerView }) {
  const { translator, hooks, calculator, span, today } = view;
  const { offer, answer } = standing;
  const name = titleOf(offer, translator);
  const canRenew = answer.stage.stage !== 'early' && answer.stage.stage !== 'reminded';
  const query = new URLSearchParams({ offer: offer.offer, anniversary: currentAnniversary(offer) });
  return (
    <div class="row">
      <div>
        <strong>
          <Name of={offer} translator={translator} />
        </strong>
        {offer.name !== '' && (
          <span class="soft">
            <Phrase translator={translator} of={`offer.${offer.offer}`} />
          </span>
        )}
        <span>
          <Say standing={standing} view={view} />
        </span>
        <span class="do-row">
          {canRenew && (
            <button
              type="button"
              class="link"
              data-first=""
              aria-label={translator.t('planner.renewed.name', { name })}
              onClick={() => hooks.renew(offer)}
            >
              <Phrase translator={translator} of="planner.renewed" />
            </button>
          )}
          <button
            type="button"
            class="link"
            data-first={canRenew ? undefined : ''}
            aria-label={translator.t('planner.edit.name', { name })}
            onClick={() => hooks.edit(offer)}
          >
            <Phrase translator={translator} of="planner.edit" />
          </button>
          <button
            type="button"
            class="link"
            aria-label={translator.t('planner.remove.name', { name })}
            onClick={() => hooks.remove(offer)}
          >
            <Phrase translator={translator} of="planner.remove" />
          </button>
          <a href={`${calculator}?${query.toString()}`} aria-label={translator.t('planner.dates.name', { name })}>
            <Phrase translator={translator} of="planner.dates" />
          </a>
        </span>
      </div>
      <Strip standing={standing} span={span} today={today} />
    </div>
  );
}
