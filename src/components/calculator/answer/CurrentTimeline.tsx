/** The stages of an offer's cycle in today's program, to scale. */
import { signedDays } from '../../../i18n/format.ts';
import { type EditionId, type EventName, daysBetween, plusDays, timelineOf } from '../../../rules/index.ts';
import { StageTimeline } from '../timeline/StageTimeline.tsx';
import { stagePicture } from '../timeline/stage-picture.ts';
import type { RenewalView } from './answer-props.ts';

export function CurrentTimeline({ view }: { view: RenewalView }) {
  const { answer, today, translator, format } = view;
  const { offer, anniversary, events, qualification } = answer;
  const cycle = timelineOf(offer, anniversary);
  const eventName = (event: EventName<EditionId>) => translator.t(`timeline.${event}`);
  // If there's a qualification window, Qualification.tsx has the dates that aren't on this timeline.
  const dates = events
    .filter(({ event }) => !qualification || cycle.marks.some((mark) => mark.event === event))
    .map(({ event, on }) => `${eventName(event)} (${format.long(on)})`);
  const date = format.label(today);
  const picture = stagePicture(cycle, {
    title: translator.t('answer.timeline.title.maicpp', { dates: dates.join(', '), today: format.long(today) }),
    labelOf: (event, day) => ({
      strong: format.label(plusDays(anniversary, day)),
      number: signedDays(day),
      name: eventName(event),
    }),
    today: {
      day: daysBetween(anniversary, today),
      line: translator.t('answer.timeline.today', { date }),
      word: translator.t('answer.today'),
      date,
    },
  });
  return <StageTimeline id="a" picture={picture} caption={translator.t('answer.timeline.caption.maicpp')} />;
}
