/** The translation status page works without JavaScript and isn't in any index. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { axeViolations } from './axe.ts';
import { LOCALES, expect, test } from './site.ts';

const PATH = '/translation-status/';
const TRANSLATIONS = LOCALES.filter(({ tag }) => tag !== 'en-US');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the table has a cell for every article and locale, with its state in words', async ({ page }) => {
    await page.goto(PATH);
    const rows = page.locator('.heat tbody tr');
    expect(await rows.count()).toBeGreaterThan(1);
    await expect(rows.last().locator('th')).toHaveText('Interface strings');
    const cells = page.locator('.heat td[data-state]');
    await expect(cells).toHaveCount((await rows.count()) * TRANSLATIONS.length);
    const states = await cells.evaluateAll((all: HTMLElement[]) =>
      all.map((cell) => [cell.dataset['state'], cell.textContent] as const),
    );
    for (const [state = 'no state', text] of states) expect(text).toContain(state);
  });

  test('the table can be filtered by locale, state, and review', async ({ page }) => {
    await page.goto(PATH);
    await page.getByLabel('Swedish').check();
    for (const { tag } of TRANSLATIONS) {
      const heading = page.locator(`.heat th[data-locale="${tag}"]`);
      await (tag === 'sv-SE' ? expect(heading).toBeVisible() : expect(heading).toBeHidden());
    }
    await page.getByLabel('All locales').check();
    for (const state of ['missing', 'outdated', 'current']) {
      await page.locator(`#state-${state}`).check();
      const cells = page.locator('.heat td[data-state] > span:first-child');
      const shown = await cells.evaluateAll((all) =>
        all.flatMap((one) =>
          one.checkVisibility({ visibilityProperty: true }) ? [one.parentElement?.dataset['state']] : [],
        ),
      );
      expect(shown).toHaveLength(await page.locator(`.heat td[data-state="${state}"]`).count());
      expect(shown.filter((other) => other !== state)).toEqual([]);
    }
    await page.getByLabel('Not reviewed').check();
    await expect(page.locator('.heat [data-review="yes"] > span:first-child').locator('visible=true')).toHaveCount(0);
  });
});

test('the counts of each locale match its cells', async ({ page }) => {
  await page.goto(PATH);
  for (const { tag } of TRANSLATIONS) {
    const counts = await page.locator(`tr[data-locale="${tag}"] td`).allTextContents();
    const states = ['missing', 'outdated', 'current', 'orphan'];
    const cells = states.map((state) => page.locator(`.heat td[data-locale="${tag}"][data-state="${state}"]`).count());
    expect(counts.slice(0, 4)).toEqual((await Promise.all(cells)).map(String));
  }
});

test('the page isn’t in search or the sitemap, and the home page doesn’t link to it', async ({ page, request }) => {
  await page.goto(PATH);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `http://localhost:4321${PATH}`);
  await expect(page.locator('link[hreflang]')).toHaveCount(0);
  await expect(page.locator('[data-pagefind-body]')).toHaveCount(0);
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('translation-status');
  expect(await (await request.get('/en-us/')).text()).not.toContain('translation-status');
});

test('the page has no axe violations, and doesn’t scroll horizontally on a phone', async ({ page }) => {
  test.slow(); // the page lists every changed sentence, and a revision of the English can change all of them
  await page.goto(PATH);
  // Three are enough, because all have the same structure, and there can be hundreds.
  for (const details of (await page.locator('details.changes').all()).slice(0, 3)) {
    await details.locator('summary').click();
  }
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('the preview’s pseudo-language isn’t in the build', async () => {
  const entries = await readdir('dist', { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    const bytes = await readFile(file);
    expect(/en-xa/i.test(file) || bytes.includes('en-XA') || bytes.includes('en-xa'), file).toBe(false);
  }
});
