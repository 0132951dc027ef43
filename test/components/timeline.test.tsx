/**
 * The timeline drawn in a browser: six languages, every day from −40 to +60, the widths that matter. No label
 * may touch another, leave the picture, or be crossed by today's pin.
 */
import { readFile } from 'node:fs/promises';
import { type Browser, type Page, chromium } from '@playwright/test';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TallTimeline } from '../../src/components/calculator/timeline/TallTimeline.tsx';
import { WideTimeline } from '../../src/components/calculator/timeline/WideTimeline.tsx';
import { timelineNames } from '../../src/components/calculator/timeline/names.ts';
import { type Picture, cyclePicture, rulePicture } from '../../src/components/calculator/timeline/picture.ts';
import { createDateFormat } from '../../src/i18n/format.ts';
import { LOCALES, type LocaleTag } from '../../src/i18n/locales.ts';
import { stringsOf } from '../../src/i18n/strings.ts';
import {
  type CalendarDate,
  calendarDate,
  daysBetween,
  plusDays,
  scheduleFrom,
  stageOn,
} from '../../src/rules/index.ts';
import { headlessOptions } from '../../tools/browser.ts';

const DRAWINGS = [
  { name: 'wide', Drawing: WideTimeline, widths: [736, 792, 904, 1152] },
  { name: 'tall', Drawing: TallTimeline, widths: [288, 358, 640] },
] as const;
/** September: the longest short month names in most languages. */
const ANNIVERSARY = calendarDate('2021-09-28');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch(headlessOptions());
  page = await browser.newPage({ viewport: { width: 1300, height: 700 } });
  const styles = await Promise.all(
    ['tokens', 'base', 'timeline'].map((name) => readFile(`src/styles/${name}.css`, 'utf8')),
  );
  // Which of the two is shown is a container's affair; here each is looked at by itself.
  await page.setContent(
    `<style>${styles.join('\n')} .tl.tl { display: block } body { margin: 20px } figure { margin: 0 0 20px }</style>`,
  );
  await page.addScriptTag({ content: `window.collisions = ${collisions.toString()}` });
});

afterAll(() => browser.close());

/** Runs in the page: every pair of labels that touch, every one outside, every one today's pin crosses; by width and picture. */
function collisions(svgs: readonly string[], widths: readonly number[]): readonly (readonly string[])[][] {
  const overlap = (one: DOMRect, other: DOMRect) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom - 4 && other.top < one.bottom - 4;
  // All at once: one layout for a hundred pictures costs little more than for one.
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

function pictureOf(tag: LocaleTag, day: number, reactivateUntil?: CalendarDate): Picture {
  const words = stringsOf(tag);
  const format = createDateFormat(tag);
  const schedule = scheduleFrom(ANNIVERSARY);
  const today = plusDays(ANNIVERSARY, day);
  const { stage, ...more } = stageOn(schedule, today);
  const left = stage === 'open' && 'daysLeft' in more ? more.daysLeft : undefined;
  return cyclePicture(
    { schedule, today, lastDayToPay: reactivateUntil ?? schedule['window-closes'] },
    {
      title: 'x',
      names: timelineNames(words),
      reactivation: words.t('answer.timeline.reactivation'),
      span: left === undefined ? words.n('figure.days', 30) : words.n('answer.timeline.left', left),
      today: {
        line: words.t('answer.timeline.today', { date: format.dayMonth(today) }),
        word: words.t('answer.today'),
        date: format.dayMonth(today),
      },
    },
    format,
  );
}

async function measure(tag: LocaleTag, pictures: readonly Picture[], drawing: (typeof DRAWINGS)[number]) {
  await page.evaluate((lang) => document.documentElement.setAttribute('lang', lang), tag);
  const svgs = pictures.map((picture) => render(<drawing.Drawing id="x" picture={picture} />));
  const results = await page.evaluate(
    ([all, widths]) => (window as unknown as { collisions: typeof collisions }).collisions(all, widths),
    [svgs, drawing.widths] as const,
  );
  const found = results.flatMap((pictures, at) =>
    pictures.flatMap((result, index) =>
      result.map((one) => `${tag} ${drawing.name} ${drawing.widths[at]}px, picture ${index}: ${one}`),
    ),
  );
  return { found, count: results.flat().length };
}

describe.each(LOCALES.map(({ tag }) => tag))('%s', (tag) => {
  const days = Array.from({ length: 101 }, (_, index) => index - 40);
  test.each(DRAWINGS)('$name: no label touches another on any day', async (drawing) => {
    const { found, count } = await measure(
      tag,
      days.map((day) => pictureOf(tag, day)),
      drawing,
    );
    expect(count).toBe(days.length * drawing.widths.length);
    expect(found).toEqual([]);
  });
  test.each(DRAWINGS)('$name: nor where a measure lets the partner pay late', async (drawing) => {
    const some = days.filter((day) => day % 8 === 0);
    const ends = [32, 34, 35, 94].map((day) => plusDays(ANNIVERSARY, day)); // to scale, the last so, beyond the break
    const late = ends.flatMap((until) => some.map((day) => pictureOf(tag, day, until)));
    expect((await measure(tag, late, drawing)).found).toEqual([]);
  });
  test('the picture of the rule', async () => {
    const words = stringsOf(tag);
    const picture = rulePicture({ title: 'x', names: timelineNames(words), span: words.n('figure.days', 30) });
    for (const drawing of DRAWINGS) expect((await measure(tag, [picture], drawing)).found).toEqual([]);
  });
});

test('the measure sees labels that touch', async () => {
  const picture = pictureOf('en-US', 5);
  const long = { strong: 'A very long date indeed', number: '', name: 'and a name that is longer than any other name' };
  const broken: Picture = { ...picture, labels: { ...picture.labels, anniversary: long, 'window-opens': long } };
  for (const drawing of DRAWINGS) expect((await measure('en-US', [broken], drawing)).found).not.toEqual([]);
});

test('a window of thirty cells is drawn to scale', () => {
  const svg = render(<WideTimeline id="x" picture={pictureOf('en-US', 0)} />);
  expect(svg).toContain('<rect class="day" x="38.75%" y="98" width="37.5%"'); // 30 of 65 + 15 days at 1.25 %
  expect(daysBetween(ANNIVERSARY, scheduleFrom(ANNIVERSARY)['window-closes'])).toBe(30);
});

test.each(DRAWINGS)('$name: a second chance ends with a mark, and what follows its last day is gone', ({ Drawing }) => {
  const until = (day: number) => render(<Drawing id="x" picture={pictureOf('en-US', 0, plusDays(ANNIVERSARY, day))} />);
  expect(until(30)).not.toContain('class="end"');
  expect(until(30)).toContain(timelineNames(stringsOf('en-US'))['benefits-lost']);
  expect(until(32).match(/class="end"/g)).toHaveLength(1);
  expect(until(32)).toContain('url(#x-h)');
  expect(until(94).match(/class="end"/g)).toHaveLength(1);
  expect(until(94)).not.toContain('url(#x-h)');
  expect(until(94)).toContain('Dec 31');
});
