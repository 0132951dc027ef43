/** The planner: entering, changing, importing, sharing, keeping, and failing. By keyboard and by eye. */
import { PAGE, add, keep, rows, stored } from './planner.ts';
import { expect, test } from './site.ts';

test('add, edit, remove, undo: shown, sorted, kept', async ({ page }) => {
  await page.goto(PAGE);
  await expect(page.getByText('No offers yet.')).toBeVisible();
  await add(page, 'competency', 'Later', '2021-10-04');
  await add(page, 'competency', 'Open', 'March 1, 2021');
  await expect(rows(page)).toHaveCount(2);
  await expect(page.locator('[data-group="open"] .row')).toContainText('12 days left');
  await expect(page.locator('tbody tr').first()).toContainText('Open');
  expect(await stored(page)).toHaveLength(2);

  await page.getByRole('button', { name: 'Edit Open' }).click();
  await expect(page.locator('#day')).toHaveValue('1');
  await page.fill('#name', 'Renamed');
  await page.fill('#month', '9');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-group="open"]')).toHaveCount(0);
  await expect(rows(page).first()).toContainText('Renamed');

  await page.getByRole('button', { name: 'Remove Renamed' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.locator('.done')).toContainText('Renamed was removed.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
});

test('a refused entry says why, at the field, and keeps what was typed', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Add an offer' }).click();
  await page.fill('#name', 'Kept');
  await page.fill('#day', '31/02/2021');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert').first()).toBeFocused();
  await expect(page.locator('#day')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#offer')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#name')).toHaveValue('Kept');
  await expect(page.locator('#day')).toHaveValue('31');
});

test('marking as renewed moves an entry a cycle on, and can be undone', async ({ page }) => {
  await keep(page, [['competency', 'A', 'purchase', '2018-09-01', 1]]);
  await page.goto('/en-us/planner/?today=2020-09-10');
  await expect(page.locator('[data-group="open"] .row')).toContainText('A');
  await page.getByRole('button', { name: 'Mark as renewed: A' }).click();
  await expect(page.locator('.done')).toContainText('its next anniversary is August 31, 2021');
  await expect(page.locator('[data-group="early"] .row')).toContainText('A');
  expect(await stored(page)).toEqual([['competency', 'A', 'purchase', '2018-09-01', 2, expect.any(String)]]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-group="open"] .row')).toContainText('A');
});

test('an entry leads to its dates', async ({ page }) => {
  await keep(page, [['action-pack', '', 'anniversary', '2021-03-28', 0]]);
  await page.goto(PAGE);
  await page.getByRole('link', { name: 'All dates of Microsoft Action Pack' }).click();
  await expect(page.locator('[data-result]')).toHaveAttribute('data-offer', 'action-pack');
  expect(new URL(page.url()).search).toBe('?offer=action-pack&anniversary=2021-03-28');
});

test.describe('storage', () => {
  test('blocked: the page works and says so', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(PAGE);
    await expect(page.getByRole('alert')).toContainText('does not let the page keep the list');
    await add(page, 'competency', 'A', '2021-03-01');
    await expect(rows(page)).toHaveCount(1);
  });

  test('full: the last change stays on the page and says so', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = (_, value: string) => {
        if (value.length > 60) throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(PAGE);
    await add(page, 'competency', 'A long enough name to be too much', '2021-03-01');
    await expect(page.getByRole('alert')).toContainText('too large for this browser');
    await expect(rows(page)).toHaveCount(1);
  });

  test('broken: what was found is shown, and stays when a list is written', async ({ page }) => {
    await page.addInitScript(() => {
      if (!localStorage.getItem('planner'))
        localStorage.setItem('planner', '{"version":1,"offers":[["competency","Precious');
    });
    await page.goto(PAGE);
    await expect(page.locator('[role=alert] textarea')).toHaveValue(/Precious/);
    expect(await page.evaluate(() => localStorage.getItem('planner'))).toContain('Precious');
    await add(page, 'competency', 'New', '2021-03-01');
    await expect(page.locator('[role=alert] textarea')).toHaveCount(0);
    await expect(page.locator('.note textarea')).toHaveValue(/Precious/);
    expect(await stored(page)).toHaveLength(1);
  });
});

test('a second Action Pack is pointed out, and dates after the documents', async ({ page }) => {
  await keep(page, [
    ['action-pack', 'One', 'anniversary', '2021-03-01', 0],
    ['action-pack', 'Two', 'anniversary', '2021-10-01', 0],
  ]);
  await page.goto(PAGE);
  await expect(page.getByText('this list has 2')).toBeVisible();
  await expect(page.getByText('not carried by the documents: Two.')).toBeVisible();
});

test('the keyboard alone adds, edits and removes', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Add an offer' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#offer')).toBeFocused();
  await page.keyboard.type('Microsoft');
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
  await expect(page.getByRole('button', { name: 'Add an offer' })).toBeFocused();
  await page.getByRole('button', { name: 'Edit Keys' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#offer')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#offer')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Edit Keys' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove Keys' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toContainText('Keys');
});

test('a long group shows its first, and all when asked: the focus goes to the first that was hidden', async ({
  page,
}) => {
  await keep(
    page,
    Array.from({ length: 120 }, (_, index) => ['competency', `Offer ${index}`, 'anniversary', '2021-06-01', 0]),
  );
  await page.goto(PAGE);
  await expect(rows(page)).toHaveCount(40);
  const more = page.getByRole('button', { name: 'Show 80 more offers' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(120);
  await expect(rows(page).nth(40).getByRole('button').first()).toBeFocused();
  await expect(page.locator('.plan-t tbody tr')).toHaveCount(100);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.plan-t tbody tr')).toHaveCount(120);
});
