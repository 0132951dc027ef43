/** Actions on an answer: calendar files, copies, another calculation date, and another cycle. */
import { readFile } from 'node:fs/promises';
import { createDateFormat } from '../../src/i18n/format.ts';
import { calendarDate, eventsOf } from '../../src/rules/index.ts';
import { readBack } from '../calendar/read-back.ts';
import { closes, daysLeft } from '../window.ts';
import { LOCALES, articlePath, expect, message, saying, test, translatorOf } from './site.ts';

const QUERY = '?offer=competency&anniversary=2021-03-01&today=2021-03-20';
const CLOSES = closes('2021-03-01');
const DAYS_LEFT = String(daysLeft('2021-03-01', '2021-03-20'));
const EVENTS = eventsOf('competency', calendarDate('2021-03-01')).filter(({ inCalendar }) => inCalendar);

for (const { tag, path } of LOCALES) {
  test(`${tag}: the calendar files have all five events, or only the last day, in the page’s language`, async ({
    page,
  }) => {
    await page.goto(articlePath(path, QUERY));
    await page.locator('.menu summary').click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: message(tag, 'action.calendar.all') }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('renewal-competency-2021-03-01.ics');
    const text = await readFile(await file.path(), 'utf8');
    const events = readBack(text).map(({ event }) => event);
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(EVENTS.map(({ on }) => on));
    expect(events).toHaveLength(5);
    expect(events[3]?.summary).toBe(
      message(tag, 'calendar.window-closes').replace('{{offer}}', message(tag, 'offer.competency')),
    );
    expect(events[3]?.description).toContain(articlePath(path, '?offer=competency&anniversary=2021-03-01'));
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);

    const last = page.waitForEvent('download');
    await page.getByRole('button', { name: message(tag, 'action.calendar.last') }).click();
    const single = await readFile(await (await last).path(), 'utf8');
    expect(single.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(single).toContain(`DTSTART;VALUE=DATE:${CLOSES.replaceAll('-', '')}`);
    await expect(page.locator('.menu a[href^="https://outlook.office.com/"]')).toHaveAttribute(
      'href',
      new RegExp(`startdt=${CLOSES}`),
    );
    await expect(page.locator('.menu a[href^="https://calendar.google.com/"]')).toHaveAttribute(
      'href',
      new RegExp(CLOSES.replaceAll('-', '')),
    );
  });
}

test('the calendar’s code is loaded on demand', async ({ page }) => {
  await page.goto(articlePath('en-us', QUERY), { waitUntil: 'networkidle' });
  const request = page.waitForRequest(/_astro\/.*\.js/);
  await page.locator('.menu summary').click();
  await request;
});

test('the copied link gives the same answer in any language, and has the calculation date only if it was set', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = async () => {
    await page.getByRole('button', { name: message('en-US', 'action.link') }).click();
    await expect(page.locator('.copied')).toContainText(message('en-US', 'action.copied'));
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await page.goto(articlePath('en-us', `${QUERY}&utm=1`));
  const link = new URL(await copied());
  expect(link.search).toBe(`${QUERY}&utm=1`);
  for (const { path } of LOCALES) {
    await page.goto(articlePath(path, link.search));
    await expect(page.locator('[data-result]')).toHaveAttribute('data-days-left', DAYS_LEFT);
  }
  await page.goto(articlePath('en-us', '?offer=competency&anniversary=2021-03-01'));
  expect(new URL(await copied()).searchParams.has('today')).toBe(false);
});

test('if copying is blocked, the text is shown for manual copying', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(articlePath('en-us', QUERY));
  await page.getByRole('button', { name: message('en-US', 'action.link') }).click();
  await expect(page.locator('.copied textarea')).toHaveValue(/offer=competency&anniversary=2021-03-01/);
});

test('the dates copied as text include the calculation date', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(articlePath('sv-se', QUERY));
  await page.locator('.menu summary').click();
  await page.getByRole('button', { name: message('sv-SE', 'action.text') }).click();
  await expect(page.locator('.copied')).toContainText(message('sv-SE', 'action.copied'));
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(`${CLOSES}  ${createDateFormat('sv-SE').full(CLOSES)}`);
  expect(text).toContain('lördag 20 mars 2021');
});

test('the reader can set the calculation date', async ({ page }) => {
  await page.goto(articlePath('en-us', '?offer=competency&anniversary=2021-03-01'));
  await page.getByRole('button', { name: message('en-US', 'answer.as-of.change') }).click();
  await expect(page.locator('[name=today]')).toBeFocused();
  await page.keyboard.type('3/20/2021');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-result]')).toHaveAttribute('data-days-left', DAYS_LEFT);
  expect(new URL(page.url()).searchParams.get('today')).toBe('2021-03-20');
  await page.fill('[name=today]', 'soon');
  await page.locator('[name=today]').press('Enter');
  await expect(page.locator('[name=today]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-result]')).toHaveCount(0);
});

test('after the window, one click shows the current cycle', async ({ page }) => {
  await page.goto(articlePath('en-us', '?offer=competency&anniversary=2019-09-01&today=2021-09-10'));
  await expect(page.locator('[data-result]')).toHaveAttribute('data-stage', 'lapsed');
  const { t, n } = translatorOf('en-US');
  await page.getByRole('link', { name: t('answer.lapsed.show', { date: 'August 31, 2021' }) }).click();
  await expect(page.locator('[data-result]')).toHaveAttribute('data-stage', 'open');
  // There are no later cycles, because renewals ended on January 21, 2025.
  await expect(page.locator('.cycles tbody tr')).toHaveCount(3);
  await expect(page.locator('.cycles tbody tr').nth(2)).toContainText('August 30, 2024');
  await expect(page.locator('.cycles tbody tr').nth(2)).toContainText(n('figure.days', 1));
});

test('the to-do list depends on the offer and the stage', async ({ page }) => {
  const todo = async (query: string) => {
    await page.goto(articlePath('en-us', query));
    return page.locator('.todo').innerText();
  };
  const { t } = translatorOf('en-US');
  const before = await todo('?offer=competency&anniversary=2021-03-01&today=2021-02-20');
  expect(before).toContain(t('todo.redeem-keys', { anniversary: 'March 1, 2021' }));
  expect(before).toContain(t('todo.no-button'));
  const payFee = await todo(QUERY);
  expect(payFee).toMatch(saying('en-US', 'todo.pay-fee'));
  expect(payFee).toContain(createDateFormat('en-US').long(CLOSES));
  const late = '?offer=competency&anniversary=2021-03-01&today=2021-03-24';
  expect(await todo(late)).toContain(t('todo.by-card'));
  const specialization = await todo('?offer=advanced-specialization&anniversary=2021-03-01&today=2021-03-24');
  expect(specialization).toContain(t('todo.gold-first'));
  const reactivate = await todo('?offer=competency&anniversary=2020-01-31&today=2020-05-01');
  expect(reactivate).toMatch(saying('en-US', 'todo.reactivate'));
  expect(reactivate).toContain('June 30, 2020');
  expect(await todo('?offer=action-pack&anniversary=2021-01-01&today=2021-05-01')).toContain(t('todo.buy-again'));
  const ended = await todo('?offer=action-pack&anniversary=2024-01-01&today=2024-01-10');
  expect(ended).toContain(t('todo.ask-partner-center'));
  await page.goto(articlePath('en-us', '?offer=cloud-business-applications&anniversary=2021-04-15&today=2021-04-20'));
  const measure = page.locator('[data-result] .note').first();
  await expect(measure).toHaveText(saying('en-US', 'measure.cloud-business-applications'));
  await expect(measure).toContainText(' 15 ');
  await expect(page.locator('.todo')).toHaveText(saying('en-US', 'todo.meet-remaining'));
  for (const points of [/\b60\b/, /\b80\b/]) await expect(page.locator('.todo')).toHaveText(points);
});
