/** The timeline of an answer. */
import { WINDOW_DAYS } from '../../../rules/index.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { timelineNames } from '../timeline/names.ts';
import { cyclePicture } from '../timeline/model.ts';
import type { RenewalView } from './answer-props.ts';

export function AnswerPicture({ view }: { view: RenewalView }) {
  const { answer, today, words, format } = view;
  const { schedule, stage, lastDayToPay } = answer;
  const picture = cyclePicture(
    { schedule, today, lastDayToPay },
    {
      title: words.t('answer.timeline.title', {
        anniversary: format.long(schedule.anniversary),
        opens: format.long(schedule['window-opens']),
        closes: format.long(schedule['window-closes']),
        today: format.long(today),
      }),
      names: timelineNames(words),
      reactivation: words.t('answer.timeline.reactivation'),
      span:
        stage.stage === 'open' ? words.n('answer.timeline.left', stage.daysLeft) : words.n('figure.days', WINDOW_DAYS),
      today: {
        line: words.t('answer.timeline.today', { date: format.dayMonth(today) }),
        word: words.t('answer.today'),
        date: format.dayMonth(today),
      },
    },
    format,
  );
  return <Timeline id="a" picture={picture} caption={words.t('answer.timeline.caption')} />;
}
