/** Renders the timeline in a browser, to test whether labels overlap, leave the drawing, or are crossed. */
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { render } from 'preact-render-to-string';
import { TallTimeline } from '../../src/components/calculator/timeline/TallTimeline.tsx';
import { WideTimeline } from '../../src/components/calculator/timeline/WideTimeline.tsx';
import { type TimelineModel, cycleTimeline, ruleTimeline } from '../../src/components/calculator/timeline/model.ts';
import { createDateFormat } from '../../src/i18n/format.ts';
import type { LocaleTag } from '../../src/i18n/locales.ts';
import {
  type CalendarDate,
  type EventName,
  WINDOW_DAYS,
  answerOn,
  calendarDate,
  plusDays,
  scheduleFrom,
} from '../../src/rules/index.ts';
import { headlessOptions } from '../../tools/browser.ts';

export const DRAWINGS = [
  { name: 'wide', Drawing: WideTimeline, widths: [736, 792, 904, 1152] },
  { name: 'tall', Drawing: TallTimeline, widths: [288, 358, 640] },
] as const;

export type Drawing = (typeof DRAWINGS)[number];

/** September: the longest short month names in most languages. */
export const ANNIVERSARY = calendarDate('2021-09-28');

/** Every day from 40 days before the anniversary to 60 days after it. */
export const DAYS = Array.from({ length: 101 }, (_, index) => index - 40);

/** The texts of the labels. */
export interface Labels {
  readonly names: Readonly<Record<EventName, string>>;
  readonly reactivation: string;
  readonly today: string;
  readonly days: (count: number) => string;
  readonly daysLeft: (count: number) => string;
  readonly todayIs: (date: string) => string;
}

/** Runs in the page: finds labels that overlap, are outside, or are crossed by today's pin, by width and timeline. */
function collisions(svgs: readonly string[], widths: readonly number[]): readonly (readonly string[])[][] {
  const overlap = (one: DOMRect, other: DOMRect) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom - 4 && other.top < one.bottom - 4;
  // All together, because the layout of a hundred timelines costs little more than that of one.
  document.body.innerHTML = svgs.map((svg) => `<figure class="tlf">${svg}</figure>`).join('');
  const drawn = [...document.querySelectorAll('figure')].map((figure) => ({
    figure,
    labels: [...figure.querySelectorAll('text')].map((text) => {
      const spans = [...text.querySelectorAll('tspan')];
      return { words: text.textContent, parts: spans.length > 0 ? spans : [text] };
    }),
    marks: [...figure.querySelectorAll('.now, .dot')],
  }));
  return widths.map((width) => {
    document.body.style.width = `${width}px`;
    return drawn.map(({ figure, labels, marks }) => {
      const box = figure.getBoundingClientRect();
      const found = new Set<string>();
      const placed = labels.map(({ words, parts }) => ({
        words,
        boxes: parts.map((part) => part.getBoundingClientRect()),
      }));
      const pins = marks.map((mark) => mark.getBoundingClientRect());
      placed.forEach((label, index) => {
        for (const one of label.boxes) {
          if (one.width > 0 && (one.left < box.left - 1 || one.right > box.right + 1))
            found.add(`outside: ${label.words}`);
          for (const other of placed.slice(index + 1)) {
            if (other.boxes.some((otherBox) => overlap(one, otherBox))) found.add(`${label.words} / ${other.words}`);
          }
          if (pins.some((pin) => overlap(one, pin))) found.add(`pin: ${label.words}`);
        }
      });
      return [...found];
    });
  });
}

export function timelineOf(tag: LocaleTag, labels: Labels, day: number, reactivateUntil?: CalendarDate): TimelineModel {
  const format = createDateFormat(tag);
  const schedule = scheduleFrom(ANNIVERSARY);
  const today = plusDays(ANNIVERSARY, day);
  const { daysLeft: left } = answerOn({ offer: 'competency', anniversary: ANNIVERSARY, today });
  const date = format.dayMonth(today);
  return cycleTimeline(
    { schedule, today, lastDayToPay: reactivateUntil ?? schedule['window-closes'] },
    {
      title: 'x',
      names: labels.names,
      reactivation: labels.reactivation,
      span: left === undefined ? labels.days(WINDOW_DAYS) : labels.daysLeft(left),
      today: { line: labels.todayIs(date), word: labels.today, date },
    },
    format,
  );
}

/** A timeline for each day, and some in which a measure lets the partner pay late: to scale, and beyond the axis break. */
export const timelinesOf = (tag: LocaleTag, labels: Labels) => DAYS.map((day) => timelineOf(tag, labels, day));
export const lateTimelinesOf = (tag: LocaleTag, labels: Labels) => {
  const some = DAYS.filter((day) => day % 8 === 0);
  const days = [WINDOW_DAYS + 2, WINDOW_DAYS + 4, WINDOW_DAYS + 5, 94];
  const ends = days.map((day) => plusDays(ANNIVERSARY, day));
  return ends.flatMap((until) => some.map((day) => timelineOf(tag, labels, day, until)));
};
export const ruleTimelineOf = ({ names, days }: Labels) => ruleTimeline({ title: 'x', names, span: days(WINDOW_DAYS) });

type Direction = 'ltr' | 'rtl';

interface Measured {
  readonly found: readonly string[];
  readonly count: number;
}

export interface Drawings {
  /** The violations in timelines at every width, and the number of drawings. */
  readonly measure: (
    tag: LocaleTag,
    timelines: readonly TimelineModel[],
    drawing: Drawing,
    direction?: Direction,
  ) => Promise<Measured>;
  /** The same for drawings as SVG. */
  readonly measureSvgs: (
    tag: LocaleTag,
    svgs: readonly string[],
    drawing: { readonly name: string; readonly widths: readonly number[] },
    direction?: Direction,
  ) => Promise<Measured>;
  /** The places of all shapes and labels of a timeline, from the left edge, or from the right one if it's mirrored. */
  readonly placesOf: (
    timeline: TimelineModel,
    drawing: Drawing,
    direction: Direction,
  ) => Promise<readonly (readonly [name: string, start: number, end: number])[]>;
  readonly close: () => Promise<void>;
}

export async function openDrawings(): Promise<Drawings> {
  const browser = await chromium.launch(headlessOptions());
  const page = await browser.newPage({ viewport: { width: 1300, height: 700 } });
  const styles = await Promise.all(
    ['tokens', 'base', 'timeline', 'rtl'].map((name) => readFile(`src/styles/${name}.css`, 'utf8')),
  );
  // A container query decides which of the two is shown; here, each is tested separately.
  await page.setContent(
    `<style>${styles.join('\n')} .tl.tl { display: block } body { margin: 20px } figure { margin: 0 0 20px }</style>`,
  );
  await page.addScriptTag({ content: `window.collisions = ${collisions.toString()}` });
  const measureSvgs: Drawings['measureSvgs'] = async (tag, svgs, { name, widths }, dir = 'ltr') => {
    await page.evaluate((attributes) => Object.assign(document.documentElement, attributes), { lang: tag, dir });
    const results = await page.evaluate(
      ([all, sizes]) => (window as unknown as { collisions: typeof collisions }).collisions(all, sizes),
      [svgs, widths] as const,
    );
    const found = results.flatMap((timelines, at) =>
      timelines.flatMap((result, index) =>
        result.map((one) => `${tag} ${name} ${widths[at]}px, timeline ${index}: ${one}`),
      ),
    );
    return { found, count: results.flat().length };
  };
  return {
    measureSvgs,
    measure: (tag, timelines, drawing, direction) =>
      measureSvgs(
        tag,
        timelines.map((model) => render(<drawing.Drawing id="x" model={model} />)),
        drawing,
        direction,
      ),
    placesOf: async (timeline, drawing, direction) => {
      const svg = render(<drawing.Drawing id="x" model={timeline} />);
      return page.evaluate(
        ([drawn, dir]) => {
          document.documentElement.dir = dir;
          document.body.style.width = '800px';
          document.body.innerHTML = `<figure class="tlf">${drawn}</figure>`;
          const frame = document.body.getBoundingClientRect();
          return [...document.querySelectorAll('svg.tl > :is(rect, line, circle, text)')].map((shape) => {
            const { left, right } = shape.getBoundingClientRect();
            const [start, end] = dir === 'rtl' ? [frame.right - right, frame.right - left] : [left, right];
            const offset = dir === 'rtl' ? 0 : frame.left;
            return [shape.textContent || shape.tagName, Math.round(start - offset), Math.round(end - offset)] as const;
          });
        },
        [svg, direction] as const,
      );
    },
    close: () => browser.close(),
  };
}
