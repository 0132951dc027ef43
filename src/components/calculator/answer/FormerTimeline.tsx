import { WINDOW_DAYS } from '../../../rules/index.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { timelineNames } from '../timeline/names.ts';
import { cycleTimeline } from '../timeline/model.ts';
import type { RenewalView } from './answer-props.ts';

export function FormerTimeline({ view }: { view: RenewalView<'mpn-2021'> }) {
  const { answer, today, translator, format } = view;
  const { schedule, daysLeft, lastDayToPay = schedule['window-closes'] } = answer;
  const model = cycleTimeline(
    { schedule, today, lastDayToPay },
    {
      title: translator.t('answer.timeline.title', {
        anniversary: format.long(schedule.anniversary),
        opens: format.long(schedule['window-opens']),
        closes: format.long(schedule['window-closes']),
        today: format.long(today),
      }),
      names: timelineNames(translator),
      reactivation: translator.t('answer.timeline.reactivation'),
      span:
        daysLeft === undefined
          ? translator.n('figure.days', WINDOW_DAYS)
          : translator.n('answer.timeline.left', daysLeft),
      today: {
        line: translator.t('answer.timeline.today', { date: format.label(today) }),
        word: translator.t('answer.today'),
        date: format.label(today),
      },
    },
    format,
  );
  return <Timeline id="a" model={model} caption={translator.t('answer.timeline.caption')} />;
}
