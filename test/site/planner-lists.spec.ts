/** Importing and exporting lists: pasted, as files, as a calendar file, and in a link. */
import { readFile } from 'node:fs/promises';
import { readBack } from '../calendar/read-back.ts';
import { closes } from '../window.ts';
import { PAGE, button, storeList, rows, t } from './planner.ts';
import { expect, message, test } from './site.ts';

test('in a pasted list, refused rows stay in the field and can be corrected and imported', async ({ page }) => {
  await page.goto('/nl-nl/planner/?today=2021-03-20');
  await page.getByRole('button', { name: message('nl-NL', 'planner.import'), exact: true }).click();
  await page.fill(
    '#rows',
    `action-pack;;9/1/2021\nnothing;x;2021-03-01\n${message('zh-TW', 'offer.competency')};Beveiliging;2021-03-01\ncompetency;slecht;2021-02-30`,
  );
  await page
    .locator('.calc')
    .getByRole('button', { name: message('nl-NL', 'planner.import.go') })
    .click();
  await expect(rows(page)).toHaveCount(2);
  await expect(page.locator('#rows')).toHaveValue('nothing;x;2021-03-01\ncompetency;slecht;2021-02-30');
  await expect(page.locator('.calc')).toContainText('9 januari 2021');
  await page.fill('#rows', 'competency;goed;28-02-2021');
  await page
    .locator('.calc')
    .getByRole('button', { name: message('nl-NL', 'planner.import.go') })
    .click();
  await expect(rows(page)).toHaveCount(3);
});

test('a file in Big5 is imported; one with more than 10,000 rows, or one that isn’t text, is refused', async ({
  page,
}) => {
  await page.goto('/zh-tw/planner/?today=2021-03-20');
  await page.getByRole('button', { name: message('zh-TW', 'planner.import'), exact: true }).click();
  const big5 = Buffer.from([0xb1, 0x4d, 0xaa, 0xf8, 0xbb, 0x7b, 0xc3, 0xd2]);
  await page.setInputFiles('#file', {
    name: 'a.csv',
    mimeType: 'text/csv',
    buffer: Buffer.concat([Buffer.from('competency,'), big5, Buffer.from(',2021/3/1\r\n')]),
  });
  await expect(rows(page)).toContainText('專長認證');
  const lines = (count: number) =>
    Buffer.from(Array.from({ length: count }, (_, index) => `competency,n${index},2021-03-01`).join('\n'));
  await page.setInputFiles('#file', { name: 'b.csv', mimeType: 'text/csv', buffer: lines(10_001) });
  await expect(page.locator('.calc [role=status]')).toContainText('10001');
  await expect(rows(page)).toHaveCount(1);
  await page.setInputFiles('#file', {
    name: 'c.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff]),
  });
  await expect(page.locator('.calc [role=status]')).toHaveText(message('zh-TW', 'planner.import.unreadable'));
});

test('the list can be exported as CSV and as one calendar file', async ({ page }) => {
  await storeList(page, [
    ['competency', '=1+1', 'anniversary', '2021-03-01', 0],
    ['competency', '安全', 'anniversary', '2021-03-01', 0],
  ]);
  await page.goto(PAGE);
  const download = async (key: string) => {
    const saved = page.waitForEvent('download');
    await button(page, key).click();
    return readFile(await (await saved).path(), 'utf8');
  };
  const csv = await download('planner.export');
  const competency = t('offer.competency');
  const heading = ['offer', 'name', 'anniversary', 'purchase', 'renewals', 'id'].map((column) =>
    t(`planner.csv.${column}`),
  );
  expect(csv.replace(/[a-z]{12}(?=\r)/g, 'ID')).toBe(
    [
      `\uFEFF${heading.join(',')}`,
      `${competency},'=1+1,2021-03-01,,,ID`,
      `${competency},安全,2021-03-01,,,ID`,
      '',
    ].join('\r\n'),
  );
  const events = readBack(await download('planner.calendar')).map(({ event }) => event);
  expect(events).toHaveLength(10);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(10);
  expect(
    events
      .filter(({ summary }) => summary === t('calendar.window-closes', { offer: `安全 (${competency})` }))
      .map(({ startDate }) => startDate.toString()),
  ).toEqual([closes('2021-03-01')]);
});

test('a shared link has the list in its fragment, and the page asks before it changes the stored list', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await storeList(page, [['competency', 'Mine', 'anniversary', '2021-03-01', 0]]);
  await page.goto(PAGE);
  await button(page, 'planner.share').click();
  await expect(page.locator('.copied')).toContainText(t('action.copied'));
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe('?today=2021-03-20');

  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.evaluate(() =>
    localStorage.setItem(
      'planner',
      JSON.stringify({ version: 1, offers: [['action-pack', 'Other', 'anniversary', '2021-03-01', 0]] }),
    ),
  );
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByText(t('planner.link.title'))).toBeVisible();
  await expect(rows(page)).toHaveText([/Other/]);
  await button(page, 'planner.link.add').click();
  await expect(rows(page)).toHaveCount(2);
  expect(new URL(page.url()).hash).toBe('');
  expect(requests.filter((url) => url.includes('list='))).toEqual([]);

  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(rows(page)).toHaveText([/Mine/]);
  await page.goto('about:blank');
  await page.goto(link.slice(0, -12));
  await expect(page.getByRole('alert')).toContainText(t('planner.link.broken'));
});
