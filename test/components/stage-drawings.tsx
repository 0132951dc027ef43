/** The drawings of an answer about today's program, on every day around its dates. */
import { render } from 'preact-render-to-string';
import { MonthBar } from '../../src/components/calculator/timeline/MonthBar.tsx';
import { TallStages } from '../../src/components/calculator/timeline/TallStages.tsx';
import { WideStages } from '../../src/components/calculator/timeline/WideStages.tsx';
import { stagePicture } from '../../src/components/calculator/timeline/stage-picture.ts';
import { createDateFormat, signedDays } from '../../src/i18n/format.ts';
import type { LocaleTag } from '../../src/i18n/locales.ts';
import { type EditionId, type EventName, answerOn, calendarDate, plusDays, timelineOf } from '../../src/rules/index.ts';

/** The texts of the labels. */
export interface StageLabels {
  readonly nameOf: (event: EventName<EditionId>) => string;
  readonly today: string;
  readonly todayIs: (date: string) => string;
}

/** Both cycles of a designation, and a specialization's, in the month with the longest short name in most languages. */
const CYCLES = [
  ['solutions-partner-designation', calendarDate('2026-09-28')],
  ['solutions-partner-designation', calendarDate('2027-09-28')],
  ['specialization', calendarDate('2027-09-28')],
] as const;

export const STAGE_DRAWINGS = [
  { name: 'wide', Stages: WideStages, widths: [736, 904, 1152] },
  { name: 'tall', Stages: TallStages, widths: [288, 358, 640] },
] as const;

/** A drawing for each cycle and every third day from 75 days before the anniversary to 45 days after it. */
export function stageDrawings(tag: LocaleTag, labels: StageLabels, Stages: (typeof STAGE_DRAWINGS)[number]['Stages']) {
  const format = createDateFormat(tag);
  const days = Array.from({ length: 41 }, (_, index) => index * 3 - 75);
  return CYCLES.flatMap(([offer, anniversary]) =>
    days.map((day) => {
      const date = format.label(plusDays(anniversary, day));
      const picture = stagePicture(timelineOf(offer, anniversary), {
        title: 'x',
        labelOf: (event, at) => ({
          strong: format.label(plusDays(anniversary, at)),
          number: signedDays(at),
          name: labels.nameOf(event),
        }),
        today: { day, line: labels.todayIs(date), word: labels.today, date },
      });
      return render(<Stages id="x" picture={picture} />);
    }),
  );
}

export const MONTHS_DRAWING = { name: 'months', widths: [288, 358, 640, 1152] } as const;

/** The qualification window on every fifth day of it, with the anniversary on several days of its month. */
export function monthDrawings(tag: LocaleTag, { nameOf, today }: StageLabels) {
  const format = createDateFormat(tag);
  return ['2026-09-01', '2026-09-15', '2026-09-30'].map(calendarDate).flatMap((anniversary) => {
    const { qualification } = answerOn({ offer: 'solutions-partner-designation', anniversary, today: anniversary });
    if (!qualification) throw new Error('A designation has a qualification window.');
    return Array.from({ length: 40 }, (_, index) => {
      const date = plusDays(qualification.firstDay, index * 5 - 5);
      return render(
        <MonthBar
          id="x"
          {...qualification}
          pins={[
            { date: anniversary, name: nameOf('anniversary'), isToday: false },
            { date, name: today, isToday: true },
          ]}
          title="x"
          caption="x"
          format={format}
        />,
      );
    });
  });
}
