/** The calculator's behavior before its scripts load, during edits, from a link, and from the home page. */
import type { Page } from '@playwright/test';
import { createDateFormat } from '../../src/i18n/format.ts';
import { CYCLE_DAYS } from '../../src/rules/index.ts';
import { closes } from '../window.ts';
import { LOCALES, articlePath, expect, message, test, translatorOf } from './site.ts';

/** Only the script adds the date picker, so it shows that the calculator is hydrated. */
const HYDRATED = 'renewal-calculator input[type=date]';

async function delayScripts(page: Page, ms: number): Promise<void> {
  await page.route('**/_astro/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await route.continue();
  });
}

async function fillIn(page: Page): Promise<void> {
  await page.selectOption('[name=offer]', 'action-pack');
  await page.check('[name=basis][value=purchase]');
  await page.fill('[name=day]', '1');
  await page.fill('[name=month]', 'Sept');
  await page.fill('[name=year]', '2018');
}

test('input before the scripts load is kept', async ({ page }) => {
  await delayScripts(page, 1500);
  // The values in the URL are applied later and must not overwrite the input.
  await page.goto(articlePath('en-us', '?offer=competency&today=2019-09-10'), { waitUntil: 'commit' });
  await fillIn(page);
  await page.waitForSelector(HYDRATED, { state: 'attached', timeout: 15_000 });
  const values = await page.evaluate(() =>
    Object.fromEntries([...new FormData(document.querySelector('form') ?? undefined)]),
  );
  expect(values).toMatchObject({ offer: 'action-pack', basis: 'purchase', day: '1', month: 'Sept', year: '2018' });
  await page.click('form button[type=submit]');
  await expect(page.locator('time[data-event="anniversary"]')).toHaveAttribute('datetime', '2019-09-01');
  expect(new URL(page.url()).search).toBe('?offer=action-pack&purchase=2018-09-01&today=2019-09-10');
});

test('a click on the button before the scripts load takes effect when they’ve loaded, without a page reload', async ({
  page,
}) => {
  await delayScripts(page, 1000);
  await page.goto(articlePath('en-us'), { waitUntil: 'commit' });
  await fillIn(page);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.click('form button[type=submit]');
  await expect(page.locator('time[data-event="anniversary"]')).toHaveAttribute('datetime', '2019-09-01', {
    timeout: 15_000,
  });
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
});

test('edits update an answer and the URL, and an incomplete date removes the answer without an error message', async ({
  page,
}) => {
  await page.goto(articlePath('en-us'));
  await fillIn(page);
  await expect(page.locator('[data-result]')).toHaveCount(0);
  await page.click('form button[type=submit]');
  await expect(page.locator('[data-result]')).toHaveAttribute('data-offer', 'action-pack');
  await page.selectOption('[name=offer]', 'competency');
  await expect(page.locator('[data-result]')).toHaveAttribute('data-offer', 'competency');
  await page.fill('[name=year]', '201');
  await expect(page.locator('[data-result], [data-error]')).toHaveCount(0);
  await page.fill('[name=year]', '2019');
  await expect(page.locator('time[data-event="anniversary"]')).toHaveAttribute('datetime', '2020-09-01');
  expect(new URL(page.url()).search).toBe('?offer=competency&purchase=2019-09-01');
});

test('a pasted date fills all three fields', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(articlePath('zh-tw'));
  await page.evaluate(() => navigator.clipboard.writeText('２０２１年６月２２日'));
  await page.focus('[name=month]');
  await page.keyboard.press('Control+V');
  await expect(page.locator('[name=year]')).toHaveValue('2021');
  await expect(page.locator('[name=month]')).toHaveValue('6');
  await expect(page.locator('[name=day]')).toHaveValue('22');
});

test('the date picker fills the fields', async ({ page }) => {
  await page.goto(articlePath('en-us'));
  await page.selectOption('[name=offer]', 'competency');
  await page.waitForSelector(HYDRATED, { state: 'attached' });
  await page.locator('input[type=date]').evaluate((input: HTMLInputElement) => {
    input.value = '2021-06-22';
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(page.locator('[name=day]')).toHaveValue('22');
  await page.click('form button[type=submit]');
  await expect(page.locator('time[data-event="anniversary"]')).toHaveAttribute('datetime', '2021-06-22');
});

test('the date picker fills the fields again if the same date is picked after they were edited', async ({ page }) => {
  await page.addInitScript(() => {
    // As in browsers: picking the date that the input already has doesn't fire `change`.
    HTMLInputElement.prototype.showPicker = function showPicker() {
      if (this.value === '2021-06-22') return;
      this.value = '2021-06-22';
      this.dispatchEvent(new Event('change', { bubbles: true }));
    };
  });
  await page.goto(articlePath('en-us'));
  await page.selectOption('[name=offer]', 'competency');
  await page.waitForSelector(HYDRATED, { state: 'attached' });
  const pickerButton = page.getByRole('button', { name: message('en-US', 'calculator.form.pick') });
  await pickerButton.click();
  await expect(page.locator('[name=day]')).toHaveValue('22');
  await page.fill('[name=day]', '3');
  await pickerButton.click();
  await expect(page.locator('[name=day]')).toHaveValue('22');
});

test('a URL with a question shows the answer, and the form as one line that can be expanded', async ({ page }) => {
  await page.goto(articlePath('en-us', '?offer=competency&anniversary=2021-06-22&today=2021-07-01'));
  await expect(page.locator('[data-result]')).toBeVisible();
  await expect(page.locator('main form')).toBeHidden();
  await expect(page.locator('.asked')).toContainText('Tuesday, June 22, 2021');
  await page.getByRole('button', { name: message('en-US', 'calculator.form.change'), exact: true }).click();
  await expect(page.locator('[name=day]')).toHaveValue('22');
  await page.selectOption('[name=offer]', 'action-pack');
  await expect(page.locator('[data-result]')).toHaveAttribute('data-offer', 'action-pack');
  expect(new URL(page.url()).search).toBe('?offer=action-pack&anniversary=2021-06-22&today=2021-07-01');
});

test('the calculation date is shown and can be reset', async ({ page }) => {
  await page.goto(articlePath('en-us', '?offer=competency&anniversary=2021-06-22&today=2021-07-01'));
  await expect(page.locator('.say')).toContainText(
    translatorOf('en-US').t('answer.as-of.set', { today: 'Thursday, July 1, 2021' }),
  );
  await page.getByRole('button', { name: message('en-US', 'answer.as-of.real') }).click();
  await expect(page.locator('[data-result]')).toHaveAttribute('data-stage', 'lapsed');
  expect(new URL(page.url()).searchParams.has('today')).toBe(false);
});

test('on the last day, the answer says so and warns about UTC', async ({ page }) => {
  const day = closes('2021-03-01');
  await page.goto(articlePath('en-us', `?offer=competency&anniversary=2021-03-01&today=${day}`));
  const lastDay = translatorOf('en-US').t('answer.last-day', { closes: createDateFormat('en-US').long(day) });
  await expect(page.locator('.sentence')).toHaveText(lastDay);
  await expect(page.locator('[role=status]')).toHaveText(lastDay);
  await expect(page.locator('.say')).toContainText(message('en-US', 'answer.utc'));
});

test('the form on the home page leads to the answer in the article', async ({ page }) => {
  for (const { path } of LOCALES) {
    await page.goto(`/${path}/`);
    await page.selectOption('[name=offer]', 'competency');
    await page.fill('[name=day]', '22');
    await page.fill('[name=month]', '6');
    await page.fill('[name=year]', '2021');
    await page.click('form button[type=submit]');
    await expect(page.locator('time[data-event="anniversary"]')).toHaveAttribute('datetime', '2021-06-22');
    expect(new URL(page.url()).pathname).toBe(`/${path}/renew-partner-program-offers/`);
  }
});

test('the answer doesn’t depend on the reader’s time zone', async ({ browser }) => {
  const day = closes('2021-03-28');
  for (const timezoneId of ['America/Los_Angeles', 'Pacific/Kiritimati', 'Africa/Cairo']) {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    await page.goto(articlePath('en-us', `?offer=competency&anniversary=2021-03-28&today=${day}`));
    await expect(page.locator('[data-result]')).toHaveAttribute('data-days-left', '1');
    await expect(page.locator('time[data-event="window-closes"]')).toHaveText(createDateFormat('en-US').table(day));
    await context.close();
  }
});

test('today is the date in the reader’s time zone', async ({ browser }) => {
  const instant = new Date(`${closes('2021-06-22')}T11:00:00Z`);
  for (const [timezoneId, daysLeft] of [
    ['Pacific/Kiritimati', null],
    ['UTC', '1'],
    ['Pacific/Pago_Pago', '1'],
  ] as const) {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    await page.clock.setFixedTime(instant);
    await page.goto(articlePath('en-us', '?offer=action-pack&anniversary=2021-06-22'));
    await expect(page.locator('[data-result]')).toBeVisible();
    expect(await page.locator('[data-result]').getAttribute('data-days-left'), timezoneId).toBe(daysLeft);
    await context.close();
  }
});

test('an answer to the form is added part by part, and an answer to the URL at once', async ({ page }) => {
  await page.addInitScript(() => {
    /** For each change of the answer: the IDs of its headings, and whether it's incomplete. */
    const states: string[] = [];
    Object.assign(window, { states });
    new MutationObserver(() => {
      const answer = document.querySelector('.answer');
      if (!answer) return;
      const headings = [...answer.querySelectorAll('h3')].map(({ id }) => id);
      const state = [...headings, ...(answer.matches('[data-result]') ? [] : ['…'])].join(' ');
      if (states.at(-1) !== state) states.push(state);
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-result'] });
  });
  const states = () => page.evaluate(() => Reflect.get(window, 'states') as unknown);
  await page.goto(articlePath('fr-fr'));
  await page.selectOption('[name=offer]', 'competency');
  for (const [name, value] of Object.entries({ day: '20', month: '3', year: '2021' }))
    await page.fill(`[name=${name}]`, value);
  await page.click('renewal-calculator [type=submit]');
  await page.locator('#cycles').waitFor();
  await expect.poll(states).toEqual(['…', 'dates …', 'dates todo …', 'dates todo cycles']);
  await page.reload();
  await page.locator('#cycles').waitFor();
  expect(await states()).toEqual(['dates todo cycles']);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the article explains how to calculate the dates, with an example', async ({ page }) => {
    await page.goto(articlePath('sv-se', '?offer=competency&anniversary=2021-06-22'));
    const note = page.locator('noscript p');
    await expect(note).toContainText(message('sv-SE', 'calculator.form.no-script'));
    await expect(note.locator('a')).toHaveAttribute('href', '#worked-example');
    await expect(page.locator('.prose')).toContainText(String(CYCLE_DAYS));
    await expect(page.locator('#worked-example time')).toHaveCount(7);
    await expect(page.locator('main form')).toBeVisible();
  });
});
