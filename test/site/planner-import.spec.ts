/** Importing a spreadsheet's list on the page: questions, messages, and refused rows. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { button, storeList, n, rows, storedEntries, t } from './planner.ts';
import { LOCALES, expect, message, saying, test, translatorOf } from './site.ts';

type Tag = (typeof LOCALES)[number]['tag'];

async function openImport(page: Page, tag: Tag = 'en-US'): Promise<void> {
  await page.goto(`/${tag.toLowerCase()}/planner/?today=2021-03-20`);
  await page.getByRole('button', { name: message(tag, 'planner.import'), exact: true }).click();
}
async function importText(page: Page, text: string, tag: Tag = 'en-US'): Promise<void> {
  await page.fill('#rows', text);
  await page
    .locator('.calc')
    .getByRole('button', { name: message(tag, 'planner.import.go') })
    .click();
}
const importFile = (page: Page, buffer: Buffer, name = 'list.csv') =>
  page.setInputFiles('#file', { name, mimeType: 'text/csv', buffer });
/** The list as it's stored, without IDs. */
const entries = async (page: Page) =>
  ((await storedEntries(page)) as readonly unknown[][]).map((row) => row.slice(0, 5));
const status = (page: Page) => page.locator('.calc [role=status]');

test('if a list doesn’t show whether the day comes first, the page asks once, and one click switches the order', async ({
  page,
}) => {
  await openImport(page);
  await importText(page, 'action-pack;A;2021-06-15\naction-pack;B;03-04-2022\naction-pack;C;01-09-2020');
  const question = page.getByRole('group', { name: t('planner.import.order.title', { row: 2, found: '03-04-2022' }) });
  const dayFirst = t('planner.import.order.dmy', { date: 'April 3, 2022' });
  const monthFirst = t('planner.import.order.mdy', { date: 'March 4, 2022' });
  await expect(question).toBeFocused();
  await expect(question.getByRole('button')).toHaveText([dayFirst, monthFirst]);
  await expect(question.getByRole('button', { pressed: true })).toHaveText(monthFirst);
  await expect(rows(page)).toHaveCount(3);
  const dates = async () => (await entries(page)).map(([, name, , date]) => `${name as string} ${date as string}`);
  expect(await dates()).toEqual(['A 2021-06-15', 'B 2022-03-04', 'C 2020-01-09']);
  const ids = ((await storedEntries(page)) as readonly unknown[][]).map((row) => row[5]);

  await question.getByRole('button', { name: 'April 3, 2022' }).press('Enter');
  await expect(status(page)).toContainText(t('planner.import.order.now.dmy'));
  expect(await dates()).toEqual(['A 2021-06-15', 'B 2022-04-03', 'C 2020-09-01']);
  expect(((await storedEntries(page)) as readonly unknown[][]).map((row) => row[5])).toEqual(ids);
  await expect(question.getByRole('button', { pressed: true })).toBeFocused();
  await expect(question.getByRole('button', { pressed: true })).toHaveText(dayFirst);

  await question.getByRole('button', { name: 'March 4, 2022' }).click();
  expect(await dates()).toEqual(['A 2021-06-15', 'B 2022-03-04', 'C 2020-01-09']);
});

test('if one date shows the order of all, the page doesn’t ask, and says which date it was', async ({ page }) => {
  await openImport(page, 'fr-FR');
  const french = translatorOf('fr-FR');
  const heading = ['offer', 'name', 'anniversary'].map((column) => french.t(`planner.csv.${column}`)).join(';');
  const offer = french.t('offer.competency');
  await importText(page, `${heading}\n${offer};x;03/01/2021\n${offer};y;06/22/2021`, 'fr-FR');
  await expect(status(page)).toContainText('06/22/2021');
  await expect(page.locator('.order')).toHaveCount(0);
  expect((await entries(page)).map((row) => row[3])).toEqual(['2021-03-01', '2021-06-22']);
});

test('a refused row stays in the field with the heading, so that it’s read correctly once it’s fixed', async ({
  page,
}) => {
  await openImport(page);
  await importText(page, 'offer,name,purchase\ncompetency,ok,2019-03-01\ncompetency,Blue Harbour,31/02/2020');
  await expect(page.locator('#rows')).toHaveValue('offer,name,purchase\ncompetency,Blue Harbour,31/02/2020');
  await expect(page.locator('.calc li')).toContainText(t('planner.import.row', { row: 3 }));
  await page.fill('#rows', (await page.inputValue('#rows')).replace('31/02/2020', '2020-02-28'));
  await page
    .locator('.calc')
    .getByRole('button', { name: message('en-US', 'planner.import.go') })
    .click();
  await expect(rows(page)).toHaveCount(2);
  expect(await entries(page)).toEqual([
    ['competency', 'ok', 'purchase', '2019-03-01', 0],
    ['competency', 'Blue Harbour', 'purchase', '2020-02-28', 0],
  ]);
  await expect(page.locator('#rows')).toHaveValue('');
});

test('a file that’s imported again adds nothing, unless the reader asks for it', async ({ page }) => {
  await openImport(page);
  const file = Buffer.from(`${t('offer.action-pack')},Blue Harbour,2021-03-13\n`);
  await importFile(page, file);
  await expect(rows(page)).toHaveCount(1);
  await importFile(page, file);
  await expect(status(page)).toHaveText(n('planner.import.known', 1));
  await expect(rows(page)).toHaveCount(1);
  await button(page, 'planner.import.known.add').click();
  await expect(rows(page)).toHaveCount(2);
  await expect(status(page)).toBeFocused();
  await expect(button(page, 'planner.import.known.add')).toHaveCount(0);
});

test('a file that’s imported again after its date order was switched adds nothing', async ({ page }) => {
  await openImport(page);
  const file = Buffer.from(`${t('offer.action-pack')},Blue Harbour,03/04/2021\n`);
  await importFile(page, file);
  await page.getByRole('button', { name: 'April 3, 2021' }).click();
  await importFile(page, file);
  await expect(status(page)).toHaveText(n('planner.import.known', 1));
  expect(await entries(page)).toEqual([['action-pack', 'Blue Harbour', 'anniversary', '2021-04-03', 0]]);
  await expect(page.locator('.order').getByRole('button', { pressed: true })).toContainText('April 3, 2021');
});

test('duplicate rows are added and reported, and can be removed with one click', async ({ page }) => {
  await openImport(page);
  await importText(page, 'competency,a,2021-03-01\ncompetency,a,2021-03-01');
  await expect(status(page)).toHaveText(`${n('planner.import.taken', 2)} ${n('planner.import.repeated', 1)}`);
  await expect(rows(page)).toHaveCount(2);
  await button(page, 'planner.import.repeated.remove').click();
  await expect(rows(page)).toHaveCount(1);
});

for (const { tag } of LOCALES) {
  test(`an export in ${tag} can be imported into the same list, and into an empty list in another language`, async ({
    page,
  }) => {
    await storeList(page, [
      ['competency', '=1+1', 'anniversary', '2019-03-01', 2],
      ['action-pack', "'=x; a,b", 'purchase', '2020-02-29', 1],
    ]);
    await page.goto(`/${tag.toLowerCase()}/planner/?today=2021-03-20`);
    await expect(rows(page)).toHaveCount(2);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: message(tag, 'planner.export') }).click();
    const file = await readFile(await (await download).path());
    await page.getByRole('button', { name: message(tag, 'planner.import'), exact: true }).click();
    await importFile(page, file);
    await expect(status(page)).toContainText(saying(tag, 'planner.import.known_other'));
    await expect(rows(page)).toHaveCount(2);
    const before = await entries(page);

    await page.evaluate(() => localStorage.clear());
    const other: Tag = tag === 'nl-NL' ? 'zh-CN' : 'nl-NL';
    await openImport(page, other);
    await importFile(page, file);
    await expect(rows(page)).toHaveCount(2);
    expect(await entries(page)).toEqual(before);
  });
}

test('a file changed in a spreadsheet updates its entries', async ({ page }) => {
  await storeList(page, [['competency', 'A', 'anniversary', '2021-03-01', 0]]);
  await openImport(page);
  const download = page.waitForEvent('download');
  await button(page, 'planner.export').click();
  const file = await readFile(await (await download).path(), 'utf8');
  await importFile(page, Buffer.from(file.replace('2021-03-01', '2021-04-01')));
  await expect(status(page)).toHaveText(n('planner.import.updated', 1));
  expect(await entries(page)).toEqual([['competency', 'A', 'anniversary', '2021-04-01', 0]]);
  await button(page, 'planner.undo').click();
  await expect.poll(() => entries(page)).toEqual([['competency', 'A', 'anniversary', '2021-03-01', 0]]);
});

test('a column of dates with an unknown heading is reported and ignored', async ({ page }) => {
  await openImport(page);
  await importText(page, 'Offer,Some day,Expiry date\nAction Pack,2021-03-31,2021-03-01');
  await expect(status(page)).toContainText(n('planner.import.unused', 1, { names: 'Some day' }));
  expect(await entries(page)).toEqual([['action-pack', '', 'anniversary', '2021-03-01', 0]]);
  await importText(page, 'Product,When\nAction Pack,2020-03-01');
  await expect(page.locator('.calc li')).toHaveText(saying('en-US', 'planner.import.heading-unknown'));
  await expect(rows(page)).toHaveCount(1);
});

test('a file in an unknown encoding is refused with a hint, and one in Mac Roman is imported', async ({ page }) => {
  await openImport(page, 'zh-CN');
  const eucKr = Buffer.from([0xbc, 0xad, 0xbf, 0xef]);
  await importFile(page, Buffer.concat([Buffer.from('Action Pack,'), eucKr, Buffer.from(',2021-03-01\n')]));
  await expect(status(page)).toHaveText(message('zh-CN', 'planner.import.unreadable'));
  await expect(rows(page)).toHaveCount(0);
  const macRoman = Buffer.from('Action Pack;Si\x8fge de Besan\x8don;13/03/2021\r\n', 'latin1');
  await importFile(page, macRoman);
  await expect(rows(page)).toContainText('Siège de Besançon');
});

test('files and pasted text with too many lines or bytes are refused before they’re parsed or shown', async ({
  page,
}) => {
  await openImport(page);
  for (const [line, count] of [
    ['competency,a,2026-11-20\n', 600_000],
    ['\n', 5_000_000],
    ['\r\n', 1_000_000],
  ] as const) {
    await importFile(page, Buffer.from(line.repeat(count)));
    await expect(status(page)).toContainText(String(count + 1), { timeout: 15_000 });
    await expect(page.locator('#rows')).toHaveValue('');
  }
  await importFile(page, Buffer.alloc(20_000_000, 'a'));
  await expect(status(page)).toHaveText(saying('en-US', 'planner.import.too-large'));
  await page.locator('#rows').evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'competency,a,2026-11-20\n'.repeat(50_000));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(status(page)).toContainText('50001');
  await expect(page.locator('#rows')).toHaveValue('');
  await expect(rows(page)).toHaveCount(0);
});

test('the question about the date order and the refused rows have no axe violations in any language', async ({
  page,
}) => {
  for (const { tag } of LOCALES) {
    await openImport(page, tag);
    await importText(page, 'competency;x;15/06/2021\ncompetency;y;06/22/2021\ncompetency;z;03/04/2021\npack;;1', tag);
    await expect(page.locator('.order')).toBeVisible();
    await expect(page.locator('.calc li')).toHaveCount(2);
    expect(await axeViolations(page, '.calc')).toEqual([]);
    await page.evaluate(() => localStorage.clear());
  }
});
