/** Storage of the list: two tabs, links, unreadable lists, full storage, and lists that are too long. */
import type { Page } from '@playwright/test';
import { listToFragment } from '../../src/components/planner/list/list-text.ts';
import { type PlannedOffer, readOfferFacts, withId } from '../../src/components/planner/list/planned-offer.ts';
import { createDateFormat } from '../../src/i18n/format.ts';
import { closes } from '../window.ts';
import { axeViolations } from './axe.ts';
import { narrowScreenErrors } from './narrow.ts';
import { PAGE, addEntry, button, storeList, n, rows, storedEntries, t } from './planner.ts';
import { LOCALES, expect, message, test } from './site.ts';

const entry = (name: string, date = '2021-03-01'): PlannedOffer => {
  const facts = readOfferFacts({ offer: 'competency', name, basis: 'anniversary', date, renewals: 0 });
  if (!facts) throw new Error(name);
  return withId(facts);
};
const storedText = (page: Page) => page.evaluate(() => Object.values(localStorage).join('\n'));

test.describe('two tabs', () => {
  test('show and keep what is added, changed, and removed in either', async ({ page, context }) => {
    await page.goto(PAGE);
    const other = await context.newPage();
    await other.goto(PAGE);
    await addEntry(page, 'competency', 'First', '2021-03-01');
    await expect(rows(other)).toHaveText([/First/]);
    await expect(other.getByText(t('planner.changed-elsewhere'))).toBeVisible();
    await addEntry(other, 'competency', 'Second', '2021-03-01');
    await expect(rows(page)).toHaveCount(2);
    await button(page, 'planner.remove.name', { name: 'First' }).click();
    await expect(rows(other)).toHaveText([/Second/]);
    await addEntry(other, 'competency', 'Third', '2021-03-02');
    // The tab that removed the entry undoes it. Entries added since then stay.
    await button(page, 'planner.undo').click();
    for (const tab of [page, other]) await expect(rows(tab)).toHaveText([/First/, /Second/, /Third/]);
    await page.reload();
    await expect(rows(page)).toHaveText([/First/, /Second/, /Third/]);
  });

  test('that add an entry at the same time keep both', async ({ page, context }) => {
    const other = await context.newPage();
    const names = ['One', 'Two'];
    const tabs = [page, other];
    for (const [index, tab] of tabs.entries()) {
      await tab.goto(PAGE);
      await button(tab, 'planner.add').click();
      await tab.selectOption('#offer', 'competency');
      await tab.fill('#name', names[index] ?? '');
      await tab.fill('#day', '2021-03-01');
    }
    await Promise.all(tabs.map((tab) => tab.evaluate(() => document.querySelector('form')?.requestSubmit())));
    for (const tab of tabs) await expect(rows(tab)).toHaveText([/One/, /Two/]);
    await page.reload();
    await expect(rows(page)).toHaveText([/One/, /Two/]);
  });

  test('that change an entry at the same time keep both versions and show a message', async ({ page, context }) => {
    await page.goto(PAGE);
    await addEntry(page, 'competency', 'Shared', '2021-03-01');
    const other = await context.newPage();
    await other.goto(PAGE);
    await button(page, 'planner.edit.name', { name: 'Shared' }).click();
    await page.fill('#name', 'Mine');
    await button(other, 'planner.edit.name', { name: 'Shared' }).click();
    await other.fill('#name', 'Theirs');
    await button(other, 'planner.form.save').click();
    await expect(rows(page)).toHaveText([/Theirs/]);
    await button(page, 'planner.form.save').click();
    for (const tab of [page, other]) await expect(rows(tab)).toHaveText([/Mine/, /Theirs/]);
    await expect(page.getByText(t('planner.changed-twice', { names: 'Mine' }))).toBeVisible();
  });
});

test.describe('a stored list', () => {
  for (const [kind, text, error] of [
    ['that’s cut off', '{"version":1,"offers":[["competency","Precious', 'planner.storage.broken'],
    ['from a newer version', '{"version":3,"offers":[["Precious"]]}', 'planner.storage.newer'],
  ] as const) {
    test(`${kind} stays until it’s discarded, and the page asks before a link replaces it`, async ({ page }) => {
      await page.addInitScript((found) => {
        if (location.protocol !== 'about:' && !sessionStorage.getItem('found')) localStorage.setItem('planner', found);
        sessionStorage.setItem('found', 'yes');
      }, text);
      await page.goto(PAGE + listToFragment([entry('Linked')]));
      await expect(page.getByRole('alert')).toContainText(t(error));
      await expect(page.getByText(t('planner.link.title'))).toBeVisible();
      await expect(rows(page)).toHaveCount(0);
      expect(await page.evaluate(() => localStorage.getItem('planner'))).toBe(text);
      await button(page, 'planner.link.replace').click();
      await expect(rows(page)).toHaveText([/Linked/]);
      expect(await storedText(page)).toContain('Precious');
      await page.reload();
      await expect(rows(page)).toHaveText([/Linked/]);
      await expect(page.locator('.note textarea')).toHaveValue(text);
      await button(page, 'planner.storage.discard').click();
      await expect(page.locator('.note textarea')).toHaveCount(0);
      await page.reload();
      await expect(rows(page)).toHaveText([/Linked/]);
      expect(await storedText(page)).not.toContain('Precious');
    });
  }
});

test('if the storage is full, the stored list is shown and stays', async ({ page }) => {
  await storeList(page, [['competency', 'Here', 'anniversary', '2021-03-01', 0]]);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(PAGE);
  await expect(rows(page)).toHaveText([/Here/]);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await button(page, 'planner.remove.name', { name: 'Here' }).click();
  await expect(page.getByRole('alert')).toContainText(t('planner.storage.full'));
  await page.reload();
  await expect(rows(page)).toHaveText([/Here/]);
});

test('more offers than a list can have are refused with a message, and the list stays readable', async ({ page }) => {
  const many = Array.from({ length: 9_999 }, (_, index) => ['competency', `n${index}`, 'anniversary', '2021-03-01', 0]);
  await storeList(page, many as [string, string, string, string, number][]);
  const tooMany = t('planner.too-many', { max: '10,000', found: '10,001' });
  await page.goto(PAGE);
  await expect(page.getByText(n('planner.summary', 9_999))).toBeVisible();
  await button(page, 'planner.import').click();
  await page.fill('#rows', 'competency,x,2021-03-01\ncompetency,y,2021-03-01');
  await page
    .locator('.calc')
    .getByRole('button', { name: t('planner.import.go') })
    .click();
  await expect(page.getByText(tooMany)).toBeVisible();
  await expect(page.locator('#rows')).toHaveValue(/x,2021-03-01\ncompetency,y/);
  await page.goto('about:blank');
  await page.goto(PAGE + listToFragment([entry('x'), entry('y')]));
  await button(page, 'planner.link.add').click();
  await expect(page.getByText(tooMany)).toBeVisible();
  await expect(page.getByText(t('planner.link.title'))).toBeVisible();
  await button(page, 'planner.link.keep').click();
  await page.reload();
  await expect(page.getByText(n('planner.summary', 9_999))).toBeVisible();
});

test('a link with the same list asks nothing; one with more offers adds only those', async ({ page }) => {
  const list = [entry('A'), entry('B')];
  await page.goto(PAGE + listToFragment(list));
  await expect(rows(page)).toHaveCount(2);
  await page.goto('about:blank');
  await page.goto(PAGE + listToFragment(list));
  await expect(page.getByText(t('planner.link.same'))).toBeVisible();
  await expect(page.getByText(t('planner.link.title'))).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
  await page.goto('about:blank');
  await page.goto(PAGE + listToFragment([...list, entry('C')]));
  await button(page, 'planner.link.add').click();
  await expect(rows(page)).toHaveText([/A/, /B/, /C/]);
  await expect(page.locator('.done')).toContainText(n('planner.done.imported', 1));
});

test('an entry keeps its ID when it’s edited', async ({ page }) => {
  await page.goto(PAGE);
  await addEntry(page, 'competency', 'A', '2021-03-01');
  const idOf = async () => /"([a-z]{12})"/.exec(JSON.stringify(await storedEntries(page)))?.[1];
  const id = await idOf();
  await button(page, 'planner.edit.name', { name: 'A' }).click();
  await page.fill('#day', '22');
  await page.fill('#month', '6');
  await button(page, 'planner.form.save').click();
  await expect(page.locator('[data-group="early"] .row')).toHaveCount(1);
  expect(await idOf()).toBe(id);
});

test('names with bidirectional characters, lone surrogates, or HTML are repaired and shown as text', async ({
  page,
}) => {
  const names = ['\u202eRLO', 'אבג 123', 'half \ud83d', `${'a'.repeat(199)}😀`, '<img src=x onerror=alert(1)>'];
  const offers = names.map((name) => ['competency', name, 'anniversary', '2020-03-01', 0]);
  const text = JSON.stringify({ version: 1, offers });
  const fragment = `#list=${Buffer.from(text).toString('base64url')}`;
  await page.goto(PAGE + fragment);
  await expect(rows(page)).toHaveCount(names.length);
  const shown = await page.locator('.row bdi').allTextContents();
  expect(shown.sort()).toEqual(['RLO', 'אבג 123', 'half \uFFFD', 'a'.repeat(199), names[4]].sort());
  await button(page, 'planner.renewed.name', { name: 'RLO' }).click();
  await expect(page.locator('.done bdi')).toHaveText('RLO');
  await expect(page.locator('.done')).toContainText(t('planner.done.renewed', { name: 'RLO', date: 'March 1, 2021' }));
  await expect(page.locator('img')).toHaveCount(0);
});

/** The last day of the window of March 1, 2021, as the planner shows it. */
const CLOSES = createDateFormat('en-US').short(closes('2021-03-01'));

test('one click moves an offer that’s years behind to the cycle in which its renewals ended', async ({ page }) => {
  await storeList(page, [['competency', 'Old', 'anniversary', '2021-03-01', 0]]);
  await page.goto('/en-us/planner/?today=2026-11-26');
  const row = page.locator('[data-group="lapsed"] .row');
  await expect(row).toContainText(t('planner.say.lapsed.years', { date: CLOSES }));
  await button(page, 'planner.renewed.name', { name: 'Old' }).click();
  await expect(page.locator('.done')).toContainText(
    n('planner.done.renewed.times', 4, { name: 'Old', date: 'February 28, 2025' }),
  );
  // Its renewals ended in that cycle.
  await expect(page.locator('[data-group="ended"] .row')).toContainText('Old');
  await button(page, 'planner.undo').click();
  await expect(row).toContainText(CLOSES);
  // Only one cycle behind, so the text doesn't ask about every year since.
  await page.goto('/en-us/planner/?today=2021-06-01');
  await expect(row).toContainText(t('planner.say.lapsed', { date: CLOSES }));
});

for (const { tag, path } of LOCALES) {
  test(`${tag}: a window that closed long ago shows its year`, async ({ page }) => {
    await storeList(page, [['competency', 'Old', 'anniversary', '2021-03-01', 0]]);
    await page.goto(`/${path}/planner/?today=2026-11-26`);
    const [before = '', after = ''] = message(tag, 'planner.say.lapsed.years').split('{{date}}');
    await expect(rows(page)).toContainText(before.trim());
    await expect(rows(page)).toContainText(after.trim());
    await expect(rows(page).locator('time').first()).toHaveText(/2021/);
  });
}

test('the planner’s notes have no axe violations in any language', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: () => Promise.resolve(), configurable: true });
  });
  for (const { tag, path } of LOCALES) {
    await page.goto(`/${path}/planner/?today=2026-11-26`);
    await page.evaluate(() => localStorage.setItem('planner', '{"version":3}'));
    await page.reload();
    await addEntry(page, 'competency', 'Old', '2021-03-01', tag);
    await page.locator('[data-group="lapsed"] .row button').first().click();
    await expect(page.locator('.done')).toContainText(message(tag, 'planner.done.ended'));
    await expect(page.getByRole('button', { name: message(tag, 'action.share') })).toBeVisible();
    expect(await axeViolations(page), tag).toEqual([]);
    expect(await narrowScreenErrors(page), tag).toEqual([]);
    await page.evaluate(() => localStorage.clear());
  }
});
