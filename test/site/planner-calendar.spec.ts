/** Calendar files of the planner and the calculator: which entries they update, and long lists. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readBack } from '../calendar/read-back.ts';
import { axeViolations } from './axe.ts';
import { PAGE, addEntry, button, storeList, n, rows, t } from './planner.ts';
import { articlePath, expect, saying, test } from './site.ts';

async function downloadEvents(page: Page, press: () => Promise<void>) {
  const download = page.waitForEvent('download');
  await press();
  const events = readBack(await readFile(await (await download).path(), 'utf8'));
  return events.map(({ component, event }) => ({
    uid: event.uid,
    date: event.startDate.toString(),
    summary: event.summary,
    sequence: Number(component.getFirstPropertyValue('sequence')),
    stamp: String(component.getFirstPropertyValue('dtstamp')),
  }));
}
const allEvents = (page: Page) => downloadEvents(page, () => button(page, 'planner.calendar').click());

test('no two events have the same UID, even if their offers have the same data', async ({ page }) => {
  await page.goto(PAGE);
  await addEntry(page, 'competency', '', '2021-03-01');
  await addEntry(page, 'competency', '', '2021-06-22');
  await addEntry(page, 'competency', 'Gold', '2021-03-01');
  await addEntry(page, 'competency', 'gold', '2021-03-01');
  await expect(rows(page)).toHaveCount(4);
  const events = await allEvents(page);
  expect(events).toHaveLength(20);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(20);
});

test('a corrected offer updates its entries: the same UIDs and a higher SEQUENCE, even if the clock is stopped', async ({
  page,
}) => {
  await page.clock.setFixedTime('2021-03-20T12:00:00Z');
  await page.goto(PAGE);
  await addEntry(page, 'competency', 'A', '2021-03-01');
  const first = await allEvents(page);
  await button(page, 'planner.edit.name', { name: 'A' }).click();
  await page.fill('#name', 'B');
  await page.fill('#month', '6');
  await button(page, 'planner.form.save').click();
  const second = await allEvents(page);
  await page.reload();
  const third = await allEvents(page);
  expect(second.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
  expect(second.map(({ date }) => date)).not.toEqual(first.map(({ date }) => date));
  expect(first[0]?.stamp).toBe('2021-03-20T12:00:00Z');
  const sequences = [first, second, third].map(([event]) => event?.sequence ?? NaN);
  expect(sequences[1]).toBeGreaterThan(sequences[0] ?? NaN);
  expect(sequences[2]).toBeGreaterThan(sequences[1] ?? NaN);
  expect(sequences[2]).toBeLessThan(2 ** 31);
});

test('after a change, the planner lists the differences from the last file and saves a new one with one click', async ({
  page,
  context,
}) => {
  await page.goto(PAGE);
  for (const [name, date] of [
    ['Cloud', '2021-03-01'],
    ['Data', '2021-04-01'],
    ['Gone', '2021-05-01'],
  ] as const) {
    await addEntry(page, 'competency', name, date);
  }
  const notice = page.locator('[data-calendar-changes]');
  await expect(notice).toHaveCount(0); // no file yet
  const first = await allEvents(page);
  await expect(notice).toHaveCount(0);

  await button(page, 'planner.renewed.name', { name: 'Cloud' }).click();
  await button(page, 'planner.remove.name', { name: 'Gone' }).click();
  await addEntry(page, 'action-pack', 'New', '2021-06-01');
  await expect(notice.locator('li')).toHaveText([
    t('planner.calendar.since.changed', { names: 'Cloud' }),
    t('planner.calendar.since.added', { names: 'New' }),
    t('planner.calendar.since.removed', { names: 'Gone' }),
  ]);
  expect(await axeViolations(page, '[data-calendar-changes]')).toEqual([]);
  await page.reload();
  await expect(notice.locator('li')).toHaveCount(3);

  const other = await context.newPage();
  await other.goto(PAGE);
  await expect(other.locator('[data-calendar-changes] li')).toHaveCount(3);
  const second = await downloadEvents(page, () => button(page, 'planner.calendar.again').click());
  await expect(notice).toHaveCount(0);
  await expect(other.locator('[data-calendar-changes]')).toHaveCount(0);
  const cloud = (events: typeof first) => events.filter(({ summary }) => summary.includes('Cloud'));
  expect(cloud(second).map(({ uid }) => uid)).toEqual(cloud(first).map(({ uid }) => uid));
  expect(cloud(second).map(({ date }) => date)).not.toEqual(cloud(first).map(({ date }) => date));
  expect(second[0]?.sequence).toBeGreaterThan(first[0]?.sequence ?? NaN);
  expect(second.some(({ summary }) => summary.includes('Gone'))).toBe(false);
});

test('the notice about removed offers can be hidden, and disappears if the change is undone', async ({ page }) => {
  await page.goto(PAGE);
  await addEntry(page, 'competency', 'Cloud', '2021-03-01');
  await allEvents(page);
  const notice = page.locator('[data-calendar-changes]');
  await button(page, 'planner.remove.name', { name: 'Cloud' }).click();
  await expect(notice).toContainText(t('planner.calendar.since.removed', { names: 'Cloud' }));
  await expect(button(page, 'planner.calendar.again')).toHaveCount(0); // the file would be empty
  await button(page, 'planner.undo').click();
  await expect(notice).toHaveCount(0);
  await button(page, 'planner.remove.name', { name: 'Cloud' }).click();
  await button(page, 'planner.calendar.dismiss').click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(notice).toHaveCount(0);
});

test('the calculator’s files have the same UIDs only if they’re for the same anniversary', async ({ page }) => {
  const eventsFor = async (query: string) => {
    await page.goto(articlePath('en-us', query));
    await page.locator('.menu summary').click();
    return downloadEvents(page, () => button(page, 'action.calendar.all').click());
  };
  const march = await eventsFor('?offer=competency&anniversary=2021-03-01');
  const june = await eventsFor('?offer=competency&anniversary=2021-06-22');
  const purchased = await eventsFor('?offer=competency&purchase=2020-03-01');
  const uids = (events: typeof march) => events.map(({ uid }) => uid);
  expect(new Set([...uids(march), ...uids(june)]).size).toBe(10);
  expect(uids(purchased)).toEqual(uids(march));
  expect(purchased[0]?.sequence).toBeGreaterThan(march[0]?.sequence ?? NaN);
});

test('a malformed name doesn’t break the file', async ({ page }) => {
  await storeList(page, [
    ['competency', 'half \ud83d', 'anniversary', '2021-03-01', 0],
    ['competency', 'A\u0085BEGIN:VEVENT\u2028x', 'anniversary', '2021-03-01', 0],
    ['competency', 'fine', 'anniversary', '2021-03-01', 0],
  ]);
  await page.goto(PAGE);
  const summaries = (await allEvents(page)).map(({ summary }) => summary);
  expect(summaries).toHaveLength(15);
  const names = ['half \uFFFD', 'A BEGIN:VEVENT x', 'fine'];
  for (const name of names) expect(summaries.filter((summary) => summary.includes(name))).toHaveLength(5);
});

test.describe('if a file can’t be saved', () => {
  test.use({ failOnErrors: false });
  test('because of an error in the page, the message doesn’t blame the connection', async ({ page }) => {
    await storeList(page, [['competency', 'A', 'anniversary', '2021-03-01', 0]]);
    await page.addInitScript(() => {
      URL.createObjectURL = () => {
        throw new TypeError('no');
      };
    });
    await page.goto(PAGE);
    await button(page, 'planner.calendar').click();
    await expect(page.getByRole('alert')).toContainText(t('action.file-error'));
    await page.goto(articlePath('en-us', '?offer=competency&anniversary=2021-03-01'));
    await page.locator('.menu summary').click();
    await button(page, 'action.calendar.all').click();
    await expect(page.locator('.menu [role=alert]')).toContainText(t('action.file-error'));
  });
  test('because its code can’t be loaded, the message blames the connection', async ({ page }) => {
    await storeList(page, [['competency', 'A', 'anniversary', '2021-03-01', 0]]);
    await page.goto(PAGE, { waitUntil: 'networkidle' });
    await page.route('**/*.js', (route) => route.abort());
    await button(page, 'planner.calendar').click();
    await expect(page.getByRole('alert')).toContainText(t('action.file-failed'));
  });
});

test('saving ten thousand offers shows progress and can be canceled', async ({ page }) => {
  const many = Array.from({ length: 10_000 }, (_, index) => [
    'competency',
    `n${index}`,
    'anniversary',
    '2021-03-01',
    0,
  ]);
  await storeList(page, many as [string, string, string, string, number][]);
  const progress = saying('en-US', 'planner.calendar.progress');
  await page.goto(PAGE);
  await expect(page.getByText(n('planner.summary', 10_000))).toBeVisible();
  const calendarButton = button(page, 'planner.calendar');
  await calendarButton.click();
  await expect(page.getByText(progress)).toBeVisible();
  await expect(calendarButton).toBeDisabled();
  await button(page, 'planner.calendar.cancel').click();
  await expect(page.getByText(progress)).toHaveCount(0);
  await expect(calendarButton).toBeEnabled();
  const download = page.waitForEvent('download');
  await calendarButton.click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(50_000);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(new Set(text.match(/^UID:.*$/gm)).size).toBe(50_000);
});
