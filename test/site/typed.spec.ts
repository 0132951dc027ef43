/** Typed dates: read in each language's formats, or refused in that language, at the right field, without losing input. */
import type { Page } from '@playwright/test';
import { daysLeft } from '../window.ts';
import { LOCALES, articlePath, expect, message, saying, test, translatorOf } from './site.ts';

const FIELDS = ['day', 'month', 'year'] as const;
type Field = (typeof FIELDS)[number];
type Typed = Partial<Record<Field, string>>;

async function submitTyped(page: Page, typed: Typed, offer = 'competency'): Promise<void> {
  if (offer !== '') await page.selectOption('[name=offer]', offer);
  // Clears the fields first, because a complete date is split into all of them.
  await page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement>('[name=day], [name=month], [name=year]');
    for (const field of fields) field.value = '';
  });
  for (const field of FIELDS) if (typed[field] !== undefined) await page.fill(`[name=${field}]`, typed[field]);
  await page.click('form button[type=submit]');
}

/** All parts of an error on the page, read in one evaluation, so that nothing changes between checks. */
const readError = (page: Page, target: string) =>
  page.evaluate(
    ([target, fields]) => {
      const count = (selector: string) => document.querySelectorAll(selector).length;
      const valueOf = (name: string) => document.querySelector<HTMLInputElement>(`[name=${name}]`)?.value;
      return {
        text: document.querySelector('[role=alert]')?.textContent,
        counts: [count('[role=alert]'), count('form[data-error]'), count('[data-result]')],
        isInvalid: document.querySelector(target)?.getAttribute('aria-invalid') === 'true',
        dateFields: fields.map(valueOf).join(' '),
        offer: valueOf('offer'),
      };
    },
    [target, FIELDS] as const,
  );

async function expectError(page: Page, tag: string, field: string, code: string) {
  const expected = saying(tag, `calculator.error.${code}`);
  // Waits for this message, because the previous one may still be on the page.
  await page.locator(`[role=alert]:focus a[href="#${field}"]`).first().filter({ hasText: expected }).waitFor();
  const error = await readError(page, field === 'basis-anniversary' ? '[name=basis]' : `[name=${field}]`);
  expect(error).toMatchObject({ counts: [1, 1, 0], isInvalid: true });
  expect(error.text).toContain(message(tag, 'calculator.form.problem'));
  return error;
}

const INVALID_DATES: readonly (readonly [Typed, Field, string])[] = [
  [{ day: '31', month: '02', year: '2021' }, 'day', 'no-such-day_other'],
  [{ day: '31/02/2021' }, 'day', 'no-such-day_other'],
  [{ day: '2021-13-01' }, 'month', 'month-unknown'],
  [{ day: '30 February' }, 'day', 'never-such-day'],
  [{ day: '29 February 2021' }, 'day', 'no-such-day_other'],
  [{ day: 'abc', month: 'xyz', year: '2021' }, 'day', 'day-not-a-number'],
  [{ year: '2021' }, 'day', 'day-missing'],
  [{ day: '1', month: '1', year: '0000' }, 'year', 'year-out-of-range'],
  [{ day: '1', month: '1', year: '10000' }, 'year', 'year-not-four-digits'],
  [{}, 'day', 'date-missing'],
];

for (const { tag, path } of LOCALES) {
  test(`${tag}: an invalid date gets an error message at its field, and dates in the language’s formats are read`, async ({
    page,
  }) => {
    await page.goto(articlePath(path));
    for (const [typed, field, code] of INVALID_DATES) {
      await submitTyped(page, typed);
      const { dateFields, offer } = await expectError(page, tag, field, code);
      const pieces = Object.values(typed)
        .join(' ')
        .split(/[\s/-]+/)
        .filter(Boolean);
      for (const piece of pieces) expect(dateFields).toContain(piece);
      expect(offer).toBe('competency');
    }
    for (const [typed, date] of validDates(tag)) {
      await submitTyped(page, typed);
      await expect(page.locator('time[data-event="anniversary"]'), JSON.stringify(typed)).toHaveAttribute(
        'datetime',
        date,
      );
      expect(new URL(page.url()).search).toBe(`?offer=competency&anniversary=${date}`);
    }
  });
}

/** Each is a different day, so that an old answer can't be mistaken for the next one. */
function validDates(tag: string): readonly (readonly [Typed, string])[] {
  const format = (day: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(Date.UTC(2021, 5, day));
  return [
    [{ day: '22', month: format(22, { month: 'long' }), year: '2021' }, '2021-06-22'],
    [{ day: '２３', month: '6', year: '2021' }, '2021-06-23'],
    [{ day: format(24, { dateStyle: 'long' }) }, '2021-06-24'],
    [{ day: format(25, { dateStyle: 'full' }) }, '2021-06-25'],
    [{ day: '2021-06-26' }, '2021-06-26'],
  ];
}

/** Texts for the first field, with the code of their only error message. */
const NOT_DATES: readonly (readonly [string, string])[] = [
  ['3/1/21', 'year-not-four-digits'],
  ['110/3/1', 'year-not-four-digits'],
  ['44256', 'serial-number'],
  ['210301', 'digits-only'],
  ['12:00', 'time-only'],
  ['2021-03-01 (Sun)', 'weekday-differs'],
  ['2021-03-01 2021-03-02', 'date-unreadable'],
  ['2021-02-29 00:00', 'no-such-day_other'],
];

for (const { tag, path } of LOCALES) {
  test(`${tag}: a text that isn’t a date gets one error message, in the calculator and the planner`, async ({
    page,
  }) => {
    await page.goto(articlePath(path));
    for (const [text, code] of NOT_DATES) {
      await submitTyped(page, { day: text });
      await expectError(page, tag, 'day', code);
      await expect(page.locator('[role=alert] li'), text).toHaveCount(1);
    }
    await page.goto(`/${path}/planner/?today=2021-03-20`);
    await page.getByRole('button', { name: message(tag, 'planner.add'), exact: true }).click();
    await page.selectOption('#offer', 'competency');
    for (const [text, code] of NOT_DATES) {
      for (const field of FIELDS) await page.fill(`#${field}`, '');
      await page.fill('#day', text);
      await page.getByRole('button', { name: message(tag, 'planner.form.save'), exact: true }).click();
      await page
        .locator('[role=alert]:focus li')
        .filter({ hasText: saying(tag, `calculator.error.${code}`) })
        .waitFor();
      await expect(page.locator('[role=alert] li'), text).toHaveCount(1);
    }
  });
}

test('a pasted date with a time fills the three fields, and the other interpretation is offered', async ({ page }) => {
  await page.goto(articlePath('fr-fr'));
  await page.selectOption('[name=offer]', 'competency');
  await page.fill('[name=month]', '01/03/2021 00:00');
  await page.locator('[name=month]').press('ControlOrMeta+a');
  await page.locator('[name=month]').press('ControlOrMeta+x');
  await page.locator('[name=day]').press('ControlOrMeta+v');
  await expect(page.locator('[name=year]')).toHaveValue('2021');
  expect(await page.inputValue('[name=day]')).toBe('01');
  expect(await page.inputValue('[name=month]')).toBe('03');
  await page.click('form button[type=submit]');
  const anniversary = page.locator('time[data-event="anniversary"]');
  await expect(anniversary).toHaveAttribute('datetime', '2021-03-01');
  await expect(anniversary).toHaveText('lun. 1er mars 2021');
  await page.locator('.asked button').click();
  await expect(anniversary).toHaveAttribute('datetime', '2021-01-03');
});

test('the calculation date is parsed as leniently as the anniversary date', async ({ page }) => {
  await page.goto(articlePath('fr-fr', '?offer=competency&anniversary=2021-06-22&today=2021-06-01'));
  const today = page.locator('[name=today]');
  await page.locator('.asof button').last().click();
  for (const [text, day] of [
    ['mar. 13/07/2021 00:00', '2021-07-13'],
    ['Jul 14, 2021', '2021-07-14'],
    ['\u200E15/07/2021', '2021-07-15'],
  ] as const) {
    await today.fill(text);
    await today.press('Tab');
    await expect(page.locator('[data-result]'), text).toHaveAttribute(
      'data-days-left',
      String(daysLeft('2021-06-22', day)),
    );
  }
  await today.fill('14/7/21');
  await today.press('Tab');
  await expectError(page, 'fr-FR', 'today', 'year-not-four-digits');
  await expect(page.locator('[role=alert] li')).toHaveCount(1);
});

const INVALID_QUERIES: readonly (readonly [string, string, string])[] = [
  ['?offer=nonsense&anniversary=2021-06-22', 'offer', 'offer-unknown'],
  ['?anniversary=2021-06-22', 'offer', 'offer-missing'],
  ['?offer=competency&anniversary=2021-06-22&purchase=2020-06-22', 'basis-anniversary', 'both-dates'],
  ['?offer=competency&anniversary=22.6.2021', 'day', 'query-date'],
  ['?offer=competency&anniversary=2021-02-29', 'day', 'no-such-day_other'],
  ['?offer=competency&anniversary=2021-06-22&today=soon', 'today', 'query-today'],
  ['?offer=competency&anniversary=2021-06-22&today=2021-02-30', 'today', 'query-today'],
  ['?offer=advanced-specialization&purchase=2020-06-22', 'basis-anniversary', 'purchase-of-specialization'],
];

for (const { tag, path } of LOCALES) {
  test(`${tag}: an invalid query gets an error message in the page’s language`, async ({ page }) => {
    for (const [query, field, code] of INVALID_QUERIES) {
      await page.goto(articlePath(path, query));
      await expectError(page, tag, field, code);
    }
  });
}

test('an offer without a date is only selected, and an empty parameter counts as absent', async ({ page }) => {
  for (const query of ['?offer=action-pack', '?offer=action-pack&anniversary=', '?offer=action-pack&today=']) {
    await page.goto(articlePath('en-us', query));
    await expect(page.locator('[name=offer]')).toHaveValue('action-pack');
    await expect(page.locator('[data-result], [data-error]')).toHaveCount(0);
  }
});

test('the query of a form that was submitted without scripts is read and becomes canonical; other parameters stay', async ({
  page,
}) => {
  await page.goto(
    articlePath('en-us', '?x=1&offer=competency&basis=purchase&day=1&month=September&year=2018&today=#pay-in-time'),
  );
  await expect(page.locator('time[data-event="anniversary"]')).toHaveAttribute('datetime', '2019-09-01');
  const { search, hash } = new URL(page.url());
  expect(search + hash).toBe('?offer=competency&purchase=2018-09-01&x=1#pay-in-time');
});

test('for an ambiguous date, the other interpretation is offered, even if it was entered before the script loaded', async ({
  page,
}) => {
  // Simulates a busy device, on which animation frames, and the timers used in their place, are late.
  await page.addInitScript(() => {
    const requestFrame = window.requestAnimationFrame.bind(window);
    const wait = window.setTimeout.bind(window);
    window.requestAnimationFrame = (callback) => requestFrame(() => wait(() => callback(performance.now()), 1000));
    const late = (callback: () => void, ms = 0) => wait(callback, ms >= 30 && ms <= 100 ? 1000 : ms);
    window.setTimeout = Object.assign(late, wait);
  });
  await page.goto(articlePath('en-us'));
  await submitTyped(page, { day: '9/1/2021' });
  const other = translatorOf('en-US').t('answer.other-reading', { date: 'January 9, 2021' });
  await expect(page.getByRole('button', { name: other })).toBeVisible();
  await page.waitForTimeout(1500);
  await expect(page.getByRole('button', { name: other })).toBeVisible();
});

test('an ambiguous date is read in the language’s order, and the other interpretation is offered', async ({ page }) => {
  await page.goto(articlePath('en-us'));
  await submitTyped(page, { day: '9/1/2021' });
  await expect(page.locator('time[data-event="anniversary"]')).toHaveAttribute('datetime', '2021-09-01');
  await page
    .getByRole('button', {
      name: translatorOf('en-US').t('answer.other-reading', { date: 'January 9, 2021' }),
    })
    .click();
  await expect(page.locator('time[data-event="anniversary"]')).toHaveAttribute('datetime', '2021-01-09');
  expect(new URL(page.url()).searchParams.get('anniversary')).toBe('2021-01-09');
  await page.goto(articlePath('fr-fr'));
  await submitTyped(page, { day: '9/1/2021' });
  await expect(page.locator('time[data-event="anniversary"]')).toHaveAttribute('datetime', '2021-01-09');
  await page.fill('[name=year]', '2020'); // so the date is no longer the one that was typed into one field
  await expect(page.locator('time[data-event="anniversary"]')).toHaveAttribute('datetime', '2020-01-09');
  await expect(page.locator('.asked button')).toHaveCount(0);
});

test('a missing offer and a bad date are reported together, in the order of the form', async ({ page }) => {
  await page.goto(articlePath('nl-nl'));
  await submitTyped(page, { day: '31', month: 'februari', year: '2021' }, '');
  await expect(page.locator('[role=alert] li')).toHaveCount(2);
  await expect(page.locator('[role=alert] a').first()).toHaveAttribute('href', '#offer');
  await page.locator('[role=alert] a').nth(1).click();
  await expect(page.locator('[name=day]')).toBeFocused();
});
