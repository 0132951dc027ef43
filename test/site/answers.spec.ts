/** The worked examples of the policy, through the page, in every language. */
import golden from '../rules/golden/mpn-2021.json' with { type: 'json' };
import { enter } from './enter.ts';
import { LOCALES, articlePath, expect, saying, test } from './site.ts';

/** All that the answers on a page say to a program, read in the page at once. */
const shownAnswers = () =>
  [...document.querySelectorAll<HTMLElement>('[data-result]')].map((answer) => {
    const { offer, stage, measure, requirements, fee, lastDayToPay, daysLeft } = answer.dataset;
    const times = [...answer.querySelectorAll<HTMLTimeElement>('time[data-event]')];
    const events = times.map((time) => [time.dataset['event'], time.dateTime]).sort();
    return { offer, stage, measure, requirements, fee, lastDayToPay, daysLeft, events };
  });

type Example = (typeof golden.examples)[number];

const answerTo = ({ input, expected }: Example) => ({
  offer: input.offer,
  stage: expected.stage,
  measure: expected.measure,
  requirements: expected.requirements,
  fee: expected.fee,
  lastDayToPay: expected.lastDayToPay,
  daysLeft: expected.daysLeftInWindow === null ? undefined : String(expected.daysLeftInWindow),
  events: Object.entries(expected.events).sort(),
});

const addressOf = (path: string, { input }: Example) =>
  articlePath(path, `?${new URLSearchParams(Object.entries(input)).toString()}`);

test('every worked example is answered from its address', async ({ page }) => {
  for (const example of golden.examples) {
    await page.goto(addressOf('en-us', example));
    await page.waitForSelector('[data-result]');
    expect(await page.evaluate(shownAnswers), example.id).toEqual([answerTo(example)]);
    expect(await page.locator('form[data-error]').count(), example.id).toBe(0);
  }
});

for (const { tag, path } of LOCALES) {
  test(`${tag}: every worked example is answered when it is entered`, async ({ page }) => {
    const [last] = golden.examples.slice(-1); // another than the first that is entered
    if (last) await page.goto(addressOf(path, last));
    await page.waitForSelector('[data-result]');
    for (const example of golden.examples) {
      await enter(page, example.input);
      await expect.poll(() => page.evaluate(shownAnswers), example.id).toEqual([answerTo(example)]);
      expect(await page.locator('form[data-error]').count(), example.id).toBe(0);
    }
  });
}

test('each date is printed in the reader’s language', async ({ page }) => {
  const printed: string[] = [];
  for (const { path } of LOCALES) {
    await page.goto(articlePath(path, '?offer=competency&anniversary=2021-03-01&today=2021-03-20'));
    printed.push((await page.locator('time[data-event="anniversary"]').textContent()) ?? '');
  }
  expect(printed).toEqual([
    'Mon, March 1, 2021',
    'lun. 1er mars 2021',
    '2021 年 3 月 1 日(周一)',
    '2021 年 3 月 1 日(週一)',
    'mån 1 mars 2021',
    'ma 1 maart 2021',
  ]);
});

test('membership of the network needs no date and has none', async ({ page }) => {
  for (const { path } of LOCALES) {
    await page.goto(articlePath(path, '?offer=network-membership'));
    const result = page.locator('[data-result]');
    await expect(result).toHaveAttribute('data-stage', 'none');
    for (const name of ['measure', 'requirements', 'fee']) await expect(result).toHaveAttribute(`data-${name}`, 'none');
    await expect(result.locator('time')).toHaveCount(0);
  }
});

test('the caveats of an answer are named, and come first after the documents end', async ({ page }) => {
  await page.goto(articlePath('en-us', '?offer=competency&anniversary=2025-02-01&today=2025-02-10'));
  const result = page.locator('[data-result]');
  await expect(result).toHaveAttribute('data-caveats', 'after-the-documents programme-replaced renewals-ended');
  const order = await result.evaluate((element) => {
    const note = element.querySelector('.note');
    const say = element.querySelector('.say');
    return note && say ? note.compareDocumentPosition(say) & Node.DOCUMENT_POSITION_FOLLOWING : 0;
  });
  expect(order).not.toBe(0);
  await expect(result.locator('.sentence')).toHaveText(saying('en-US', 'answer.after.open_other'));
  await page.goto(articlePath('en-us', '?offer=competency&anniversary=2021-06-30&today=2021-06-30'));
  await expect(page.locator('[data-result]')).toHaveAttribute('data-caveats', '');
});
