/**
 * The timeline in a browser, with labels as long as those of any language, every day from −40 to +60, and the relevant
 * widths. No label may overlap another, leave the drawing, or be crossed by today's pin. The labels of each language
 * are tested in test/content.
 */
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WideTimeline } from '../../src/components/calculator/timeline/WideTimeline.tsx';
import type { TimelineModel } from '../../src/components/calculator/timeline/model.ts';
import { LOCALES, type LocaleTag } from '../../src/i18n/locales.ts';
import { EVENT_OFFSETS, type EventName, WINDOW_DAYS, plusDays } from '../../src/rules/index.ts';
import { MONTHS_DRAWING, STAGE_DRAWINGS, type StageLabels, monthDrawings, stageDrawings } from './stage-drawings.tsx';
import {
  ANNIVERSARY,
  type Drawings,
  DAYS,
  DRAWINGS,
  type Labels,
  lateTimelinesOf,
  openDrawings,
  timelineOf,
  timelinesOf,
  ruleTimelineOf,
} from './timeline-drawings.tsx';

/** Texts that are cut to the length of a label. */
const LATIN = 'renewal notes arrived on time';
const HAN = '續約時間範圍結束的日子之後';

const hasWideLetters = (tag: LocaleTag) => /^(?:Han|Jpan|Kore)/.test(new Intl.Locale(tag).maximize().script ?? '');

/** Labels as long as those of any language; a Han character counts as two Latin letters. */
function labelsFor(tag: LocaleTag): Labels {
  const sized = (letters: number) => (hasWideLetters(tag) ? HAN.slice(0, letters / 2) : LATIN.slice(0, letters));
  const [noun, left] = hasWideLetters(tag) ? [sized(2), sized(4)] : [sized(6), sized(10)];
  const names = Object.fromEntries(Object.keys(EVENT_OFFSETS).map((event) => [event, sized(16)])) as Labels['names'];
  return {
    names,
    reactivation: sized(18),
    today: sized(10),
    days: (days) => `${days} ${noun}`,
    daysLeft: (days) => `${days} ${left}`,
    todayIs: (date) => `${sized(10)}, ${date}`,
  };
}

let drawings: Drawings;
beforeAll(async () => {
  drawings = await openDrawings();
});
afterAll(() => drawings.close());

describe.each(LOCALES.map(({ tag }) => tag))('%s', (tag) => {
  const labels = labelsFor(tag);
  test.each(DRAWINGS)('$name: no labels overlap on any day', async (drawing) => {
    const { found, count } = await drawings.measure(tag, timelinesOf(tag, labels), drawing);
    expect(count).toBe(DAYS.length * drawing.widths.length);
    expect(found).toEqual([]);
  });
  test.each(DRAWINGS)('$name: no labels overlap if a measure lets the partner pay late', async (drawing) => {
    expect((await drawings.measure(tag, lateTimelinesOf(tag, labels), drawing)).found).toEqual([]);
  });
  test('no labels overlap in the timeline of the rule', async () => {
    for (const drawing of DRAWINGS) {
      expect((await drawings.measure(tag, [ruleTimelineOf(labels)], drawing)).found).toEqual([]);
    }
  });
});

describe.each(LOCALES.map(({ tag }) => tag))('%s, today’s program', (tag) => {
  const { names, today, todayIs } = labelsFor(tag);
  const labels: StageLabels = { nameOf: () => names.anniversary, today, todayIs };
  test.each(STAGE_DRAWINGS)('$name: no labels overlap on any day', async (drawing) => {
    const svgs = stageDrawings(tag, labels, drawing.Stages);
    const { found, count } = await drawings.measureSvgs(tag, svgs, drawing);
    expect(count).toBe(svgs.length * drawing.widths.length);
    expect(found).toEqual([]);
  });
  test('no labels overlap in the qualification window', async () => {
    const svgs = monthDrawings(tag, labels);
    expect((await drawings.measureSvgs(tag, svgs, MONTHS_DRAWING)).found).toEqual([]);
  });
});

const ENGLISH = labelsFor('en-US');

describe.each(DRAWINGS)('$name, from right to left', (drawing) => {
  const ARABIC = 'تجديد العضوية في الوقت المحدد لها';
  const arabic: Labels = {
    ...ENGLISH,
    names: Object.fromEntries(
      Object.keys(EVENT_OFFSETS).map((event) => [event, ARABIC.slice(0, 14)]),
    ) as Labels['names'],
    today: ARABIC.slice(0, 5),
    days: (days) => `${days} ${ARABIC.slice(0, 5)}`,
    todayIs: (date) => `${ARABIC.slice(0, 5)}، ${date}`,
  };

  test('no labels overlap on any day', async () => {
    const { found } = await drawings.measure('en-US', timelinesOf('en-US', arabic), drawing, 'rtl');
    expect(found).toEqual([]);
  });

  test.each([-40, -10, 12, 40, 60])('on day %d, each shape and label is mirrored', async (day) => {
    const timeline = timelineOf('en-US', ENGLISH, day);
    const places = await drawings.placesOf(timeline, drawing, 'ltr');
    const mirrored = await drawings.placesOf(timeline, drawing, 'rtl');
    expect(mirrored.map(([name]) => name)).toEqual(places.map(([name]) => name));
    const moved = mirrored.filter(([, start, end], index) => {
      const [, from = 0, to = 0] = places[index] ?? [];
      return Math.abs(start - from) > 1 || Math.abs(end - to) > 1;
    });
    expect(places.length).toBeGreaterThan(20);
    expect(moved).toEqual([]);
  });
});

test('overlapping labels are detected', async () => {
  const model = timelineOf('en-US', ENGLISH, 5);
  const long = { strong: 'A very long date indeed', number: '', name: 'and a name that is longer than any other name' };
  const broken: TimelineModel = { ...model, labels: { ...model.labels, anniversary: long, 'window-opens': long } };
  for (const drawing of DRAWINGS) expect((await drawings.measure('en-US', [broken], drawing)).found).not.toEqual([]);
});

test('the window is to scale', () => {
  const svg = render(<WideTimeline id="x" model={timelineOf('en-US', ENGLISH, 0)} />);
  const { 'first-reminder': first, 'window-opens': opens, 'benefits-lost': lost } = EVENT_OFFSETS;
  // 15 days before the first event and 4 days after the window are drawn, in 81.25% of the width.
  const day = 81.25 / (lost + 4 - (first - 15));
  const percent = (days: number) => `${Number((days * day).toFixed(3))}%`;
  const [x, width] = [percent(opens - (first - 15)), percent(WINDOW_DAYS)];
  expect(svg).toContain(`<rect class="day" x="${x}" y="98" width="${width}"`);
});

test.each(DRAWINGS)('$name: a last day to reactivate has a mark, and nothing is drawn after it', ({ Drawing }) => {
  const lost: EventName = 'benefits-lost';
  const labels = { ...ENGLISH, names: { ...ENGLISH.names, [lost]: 'All is lost' } };
  const until = (day: number) =>
    render(<Drawing id="x" model={timelineOf('en-US', labels, 0, plusDays(ANNIVERSARY, day))} />);
  expect(until(WINDOW_DAYS)).not.toContain('class="end"');
  expect(until(WINDOW_DAYS)).toContain('All is lost');
  expect(until(WINDOW_DAYS + 2).match(/class="end"/g)).toHaveLength(1);
  expect(until(WINDOW_DAYS + 2)).toContain('url(#x-h)');
  expect(until(94).match(/class="end"/g)).toHaveLength(1);
  expect(until(94)).not.toContain('url(#x-h)');
  expect(until(94)).toContain('Dec 31');
});
