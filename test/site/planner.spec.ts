/** The planner: adding, editing, importing, sharing, storage, and errors, with mouse and keyboard. */
import { daysLeft } from '../window.ts';
import { PAGE, addEntry, button, storeList, n, rows, storedEntries, t } from './planner.ts';
import { expect, test } from './site.ts';

test('entries can be added, edited, removed, and restored; they’re sorted and stored', async ({ page }) => {
  await page.goto(PAGE);
  await expect(page.getByText(t('planner.empty'))).toBeVisible();
  await addEntry(page, 'competency', 'Later', '2021-10-04');
  await addEntry(page, 'competency', 'Open', 'March 1, 2021');
  await expect(rows(page)).toHaveCount(2);
  await expect(page.locator('[data-group="open"] .row')).toContainText(
    n('planner.say.left', daysLeft('2021-03-01', '2021-03-20')),
  );
  await expect(page.locator('tbody tr').first()).toContainText('Open');
  expect(await storedEntries(page)).toHaveLength(2);

  await button(page, 'planner.edit.name', { name: 'Open' }).click();
  await expect(page.locator('#day')).toHaveValue('1');
  await page.fill('#name', 'Renamed');
  await page.fill('#month', '9');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-group="open"]')).toHaveCount(0);
  await expect(rows(page).first()).toContainText('Renamed');

  await button(page, 'planner.remove.name', { name: 'Renamed' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.locator('.done')).toContainText(t('planner.done.removed', { name: 'Renamed' }));
  await button(page, 'planner.undo').click();
  await expect(rows(page)).toHaveCount(2);
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
});

test('an invalid entry shows the error at the field and keeps the input', async ({ page }) => {
  await page.goto(PAGE);
  await button(page, 'planner.add').click();
  await page.fill('#name', 'Kept');
  await page.fill('#day', '31/02/2021');
  await button(page, 'planner.form.save').click();
  await expect(page.getByRole('alert').first()).toBeFocused();
  await expect(page.locator('#day')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#offer')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#name')).toHaveValue('Kept');
  await expect(page.locator('#day')).toHaveValue('31');
});

test('marking an entry as renewed moves it to the next cycle, and can be undone', async ({ page }) => {
  await storeList(page, [['competency', 'A', 'purchase', '2018-09-01', 1]]);
  await page.goto('/en-us/planner/?today=2020-09-10');
  await expect(page.locator('[data-group="open"] .row')).toContainText('A');
  await button(page, 'planner.renewed.name', { name: 'A' }).click();
  await expect(page.locator('.done')).toContainText(t('planner.done.renewed', { name: 'A', date: 'August 31, 2021' }));
  await expect(page.locator('[data-group="early"] .row')).toContainText('A');
  expect(await storedEntries(page)).toEqual([['competency', 'A', 'purchase', '2018-09-01', 2, expect.any(String)]]);
  await button(page, 'planner.undo').click();
  await expect(page.locator('[data-group="open"] .row')).toContainText('A');
});

test('an entry links to its dates', async ({ page }) => {
  await storeList(page, [['action-pack', '', 'anniversary', '2021-03-28', 0]]);
  await page.goto(PAGE);
  await page.getByRole('link', { name: t('planner.dates.name', { name: t('offer.action-pack') }) }).click();
  await expect(page.locator('[data-result]')).toHaveAttribute('data-offer', 'action-pack');
  expect(new URL(page.url()).search).toBe('?offer=action-pack&anniversary=2021-03-28');
});

test.describe('if storage is', () => {
  test('blocked, the page works and shows a message', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(PAGE);
    await expect(page.getByRole('alert')).toContainText(t('planner.storage.blocked'));
    await addEntry(page, 'competency', 'A', '2021-03-01');
    await expect(rows(page)).toHaveCount(1);
  });

  test('full, the last change stays on the page, which shows a message', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = (_, value: string) => {
        if (value.length > 60) throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(PAGE);
    await addEntry(page, 'competency', 'A long enough name to be too much', '2021-03-01');
    await expect(page.getByRole('alert')).toContainText(t('planner.storage.full'));
    await expect(rows(page)).toHaveCount(1);
  });

  test('corrupt, the stored text is shown, and it’s kept when a new list is stored', async ({ page }) => {
    await page.addInitScript(() => {
      if (!localStorage.getItem('planner'))
        localStorage.setItem('planner', '{"version":1,"offers":[["competency","Precious');
    });
    await page.goto(PAGE);
    await expect(page.locator('[role=alert] textarea')).toHaveValue(/Precious/);
    expect(await page.evaluate(() => localStorage.getItem('planner'))).toContain('Precious');
    await addEntry(page, 'competency', 'New', '2021-03-01');
    await expect(page.locator('[role=alert] textarea')).toHaveCount(0);
    await expect(page.locator('.note textarea')).toHaveValue(/Precious/);
    expect(await storedEntries(page)).toHaveLength(1);
  });
});

test('notes are shown for a second Action Pack, and for dates after Microsoft’s documentation ends', async ({
  page,
}) => {
  await storeList(page, [
    ['action-pack', 'One', 'anniversary', '2021-03-01', 0],
    ['action-pack', 'Two', 'anniversary', '2021-10-01', 0],
  ]);
  await page.goto(PAGE);
  await expect(page.getByText(t('planner.two-action-packs', { count: 2 }))).toBeVisible();
  await expect(page.getByText(t('planner.after', { names: 'Two' }))).toBeVisible();
});

test('entries can be added, edited, and removed by keyboard', async ({ page }) => {
  await page.goto(PAGE);
  await button(page, 'planner.add').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#offer')).toBeFocused();
  await page.keyboard.type(t('offer.action-pack'));
  await page.keyboard.press('Tab');
  await page.keyboard.type('Keys');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2021');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toContainText('Keys');
  await expect(button(page, 'planner.add')).toBeFocused();
  await button(page, 'planner.edit.name', { name: 'Keys' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#offer')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#offer')).toHaveCount(0);
  await expect(button(page, 'planner.edit.name', { name: 'Keys' })).toBeFocused();
  await button(page, 'planner.remove.name', { name: 'Keys' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(0);
  await expect(button(page, 'planner.undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toContainText('Keys');
});

test('a long group is cut off until a button shows the rest and moves the focus there; print has every entry', async ({
  page,
}) => {
  await storeList(
    page,
    Array.from({ length: 120 }, (_, index) => ['competency', `Offer ${index}`, 'anniversary', '2021-06-01', 0]),
  );
  await page.goto(PAGE);
  await expect(rows(page)).toHaveCount(40);
  const more = page.getByRole('button', { name: n('planner.more', 80) });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(120);
  await expect(rows(page).nth(40).getByRole('button').first()).toBeFocused();
  await expect(page.locator('.plan-t tbody tr')).toHaveCount(100);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.plan-t tbody tr')).toHaveCount(120);
});
