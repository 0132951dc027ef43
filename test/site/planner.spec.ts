/** The planner: entering, changing, importing, sharing, keeping, and failing. By keyboard and by eye. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readBack } from '../calendar/read-back.ts';
import { expect, message, test } from './site.ts';

const PAGE = '/en-us/planner/?today=2021-03-20';

async function keep(page: Page, offers: readonly (readonly [string, string, string, string, number])[]): Promise<void> {
  await page.addInitScript((list) => {
    if (location.protocol === 'about:') return;
    if (!sessionStorage.getItem('kept')) localStorage.setItem('planner', JSON.stringify({ version: 1, offers: list }));
    sessionStorage.setItem('kept', 'yes');
  }, offers);
}

const rows = (page: Page) => page.locator('[data-group] .row');
const stored = (page: Page) =>
  page.evaluate(() => (JSON.parse(localStorage.getItem('planner') ?? '{}') as { offers?: unknown }).offers);

async function add(page: Page, offer: string, name: string, date: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an offer' }).click();
  await page.selectOption('#offer', offer);
  await page.fill('#name', name);
  await page.fill('#day', date);
  await page.getByRole('button', { name: 'Save' }).click();
}

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
  expect(await stored(page)).toEqual([['competency', 'A', 'purchase', '2018-09-01', 2]]);
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

test('a list is pasted; what is refused stays to be corrected and read again', async ({ page }) => {
  await page.goto('/nl-nl/planner/?today=2021-03-20');
  await page.getByRole('button', { name: message('nl-NL', 'planner.import'), exact: true }).click();
  await page.fill(
    '#rows',
    'Action Pack;;9/1/2021\n專長認證;x;2021-03-01\n金級專長認證;Beveiliging;2021-03-01\ncompetency;slecht;2021-02-30',
  );
  await page.getByRole('button', { name: message('nl-NL', 'planner.import.go') }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(page.locator('#rows')).toHaveValue('專長認證;x;2021-03-01\ncompetency;slecht;2021-02-30');
  await expect(page.locator('.calc')).toContainText('9 januari 2021');
  await page.fill('#rows', 'competency;goed;28-02-2021');
  await page.getByRole('button', { name: message('nl-NL', 'planner.import.go') }).click();
  await expect(rows(page)).toHaveCount(3);
});

test('a file is imported whatever its encoding, ten thousand rows with progress, more are refused', async ({
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

test('the list is exported as CSV and as one calendar file', async ({ page }) => {
  await keep(page, [
    ['competency', '=1+1', 'anniversary', '2021-03-01', 0],
    ['competency', '安全', 'anniversary', '2021-03-01', 0],
  ]);
  await page.goto(PAGE);
  const save = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return readFile(await (await download).path(), 'utf8');
  };
  const csv = await save('Export CSV');
  expect(csv).toBe(
    "\uFEFFoffer,name,anniversary\r\nSilver or gold competency,'=1+1,2021-03-01\r\nSilver or gold competency,安全,2021-03-01\r\n",
  );
  const events = readBack(await save('Add all to calendar')).map(({ event }) => event);
  expect(events).toHaveLength(10);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(10);
  expect(
    events
      .filter(({ summary }) => summary.includes('安全 (Silver or gold competency): last day to renew'))
      .map(({ startDate }) => startDate.toString()),
  ).toEqual(['2021-03-31']);
});

test('a link carries the list in its fragment and asks before it replaces another', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await keep(page, [['competency', 'Mine', 'anniversary', '2021-03-01', 0]]);
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.copied')).toContainText('Copied.');
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
  await expect(page.getByText('A list came with the link')).toBeVisible();
  await expect(rows(page)).toHaveText([/Other/]);
  await page.getByRole('button', { name: 'Add to it' }).click();
  await expect(rows(page)).toHaveCount(2);
  expect(new URL(page.url()).hash).toBe('');
  expect(requests.filter((url) => url.includes('list='))).toEqual([]);

  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(rows(page)).toHaveText([/Mine/]);
  await page.goto('about:blank');
  await page.goto(link.slice(0, -12));
  await expect(page.getByRole('alert')).toContainText('The link does not carry a list');
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

  test('broken: what was found is shown, and replaced at the next change only', async ({ page }) => {
    await page.addInitScript(() => {
      if (!localStorage.getItem('planner'))
        localStorage.setItem('planner', '{"version":1,"offers":[["competency","Precious');
    });
    await page.goto(PAGE);
    await expect(page.locator('[role=alert] textarea')).toHaveValue(/Precious/);
    expect(await page.evaluate(() => localStorage.getItem('planner'))).toContain('Precious');
    await add(page, 'competency', 'New', '2021-03-01');
    await expect(page.locator('[role=alert] textarea')).toHaveCount(0);
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
