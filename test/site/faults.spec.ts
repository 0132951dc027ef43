/** What fails on the way to a reader: the article stays, a message says what to do, nothing typed is lost. */
import type { Page, Route } from '@playwright/test';
import { articlePath, expect, message, test } from './site.ts';

const CHUNKS = /_astro\/.*\.js$/;
const RESULT = '[data-result]';

test.use({ quiet: false }); // the browser logs what it cannot fetch

async function type(page: Page): Promise<void> {
  await page.selectOption('[name=offer]', 'competency');
  await page.fill('[name=day]', '1');
  await page.fill('[name=month]', '3');
  await page.fill('[name=year]', '2021');
}

/** The article is there and the form holds what was typed. */
async function expectNothingLost(page: Page): Promise<void> {
  await expect(page.locator('.prose h2').last()).toBeVisible();
  const held = await page
    .locator('form')
    .first()
    .evaluate((form: HTMLFormElement) => Object.fromEntries(new FormData(form)));
  expect(held).toEqual({
    offer: 'competency',
    basis: 'anniversary',
    day: '1',
    month: '3',
    year: '2021',
    today: '',
    parity: '',
  });
}

/** The note in place of what could not be fetched; the first attempt is made twice. */
async function expectSaid(page: Page, tag: string, ...keys: readonly string[]): Promise<void> {
  const note = page.locator('[data-failed]');
  await expect(note).toBeVisible();
  for (const key of keys) await expect(note).toContainText(message(tag, key));
}

/**
 * Breaks the scripts. What comes back mends them when the page is next fetched, which is what trying again does: an
 * attempt that is still under way must fail too, or the page answers before anybody has tried again.
 */
async function breakScripts(page: Page, answer: Parameters<Route['fulfill']>[0], which = CHUNKS): Promise<() => void> {
  let isBroken = true;
  await page.route(which, (route) => (isBroken ? route.fulfill(answer) : route.continue()));
  return () => page.on('framenavigated', () => (isBroken = false));
}

const retry = (page: Page, tag: string) =>
  page.getByRole('button', { name: message(tag, 'calculator.form.retry'), exact: true });

for (const { tag, path, fault, answer } of [
  { tag: 'fr-FR', path: 'fr-fr', fault: 'missing', answer: { status: 404, body: '' } },
  { tag: 'zh-CN', path: 'zh-cn', fault: 'broken', answer: { contentType: 'text/javascript', body: 'import {' } },
]) {
  test(`the calculator’s script is ${fault}, then there: said, kept, done`, async ({ page }) => {
    const mendAtNextPage = await breakScripts(page, answer);
    await page.goto(articlePath(path));
    await type(page);
    await page.click('form button[type=submit]');
    await expectSaid(page, tag, 'calculator.form.failed');
    await expectNothingLost(page);
    mendAtNextPage();
    await retry(page, tag).click();
    await expect(page.locator(`${RESULT} time[data-event=anniversary]`)).toHaveAttribute('datetime', '2021-03-01');
  });
}

test('the answer’s script fails: said, kept; trying again after a deploy fetches the page anew', async ({ page }) => {
  await page.goto(articlePath('sv-se'));
  await page.waitForLoadState('networkidle');
  const mendAtNextPage = await breakScripts(page, { status: 404 }, /_astro\/.*strings.*\.js$/);
  await type(page);
  await page.click('form button[type=submit]');
  await expectSaid(page, 'sv-SE', 'calculator.form.failed');
  await expectNothingLost(page);
  // The older build's scripts stay away; the page as it is now has others.
  mendAtNextPage();
  await retry(page, 'sv-SE').click();
  await expect(page.locator(`${RESULT} time[data-event=anniversary]`)).toHaveAttribute('datetime', '2021-03-01');
});

test('an address with an answer whose script fails: trying again keeps the address', async ({ page }) => {
  const query = '?offer=competency&anniversary=2021-03-01&today=2021-03-20';
  const mendAtNextPage = await breakScripts(page, { status: 404 });
  await page.goto(articlePath('nl-nl', query));
  await expectSaid(page, 'nl-NL', 'calculator.form.failed');
  mendAtNextPage();
  await retry(page, 'nl-NL').click();
  await expect(page.locator(RESULT)).toHaveAttribute('data-days-left', '12');
  expect(new URL(page.url()).search).toBe(query);
});

test('offline after the page has come: said and kept, the page is not given up, and done once there is a connection', async ({
  page,
  context,
}) => {
  await page.goto(articlePath('zh-tw'), { waitUntil: 'networkidle' });
  await context.setOffline(true);
  await type(page);
  await page.click('form button[type=submit]');
  await expectSaid(page, 'zh-TW', 'calculator.form.failed');
  await retry(page, 'zh-TW').click();
  await expectSaid(page, 'zh-TW', 'calculator.form.failed');
  await expectNothingLost(page);
  await context.setOffline(false);
  await retry(page, 'zh-TW').click();
  await expect(page.locator(RESULT)).toHaveAttribute('data-offer', 'competency');
});

test('the calendar’s script fails: said in the menu, the answer stays', async ({ page }) => {
  await page.goto(articlePath('fr-fr', '?offer=competency&anniversary=2021-03-01&today=2021-03-20'));
  await expect(page.locator(RESULT)).toBeVisible();
  await page.route(CHUNKS, (route) => route.abort());
  await page.click('.menu summary');
  await expect(page.locator('.menu [role=alert]')).toHaveText(message('fr-FR', 'action.file-failed'));
  await expect(page.locator(RESULT)).toBeVisible();
});

test('the planner’s or the search’s script fails: that is said in their place', async ({ page }) => {
  await page.route(CHUNKS, (route) => route.abort());
  await page.goto('/sv-se/planner/');
  await expectSaid(page, 'sv-SE', 'fault.load', 'fault.kept');
  await page.goto('/zh-tw/search/?q=mpn');
  await expectSaid(page, 'zh-TW', 'fault.load');
});

test('a search index that arrives broken is no index', async ({ page }) => {
  await page.route('**/pagefind/*.pf_meta', (route) => route.fulfill({ body: 'not it' }));
  await page.goto('/nl-nl/search/?q=mpn');
  await expect(page.locator('main [role=status]')).toHaveText(message('nl-NL', 'search.failed'));
  expect(await page.locator('[data-search-results] a').count()).toBeGreaterThan(7);
});

test('an English page that arrives broken is none', async ({ page }) => {
  await page.route(`**${articlePath('en-us')}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title><p>Wi-Fi' }),
  );
  await page.goto(articlePath('fr-fr', '?english=show'));
  await expect(page.locator('.told')).toContainText(message('fr-FR', 'reading.english.failed'));
  await expect(page.locator('.prose h2').last()).toBeVisible();
});

test('copying is denied: the text is there to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await page.goto(articlePath('en-us', '?offer=competency&anniversary=2021-03-01'));
  await page.getByRole('button', { name: message('en-US', 'action.link') }).click();
  await expect(page.locator('.copied textarea')).toHaveValue(/anniversary=2021-03-01/);
});

test('without Intl.Segmenter Chinese is searched all the same', async ({ page }) => {
  await page.addInitScript('delete Intl.Segmenter');
  await page.route('**/pagefind/pagefind-worker.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete Intl.Segmenter;\n${await response.text()}` });
  });
  await page.goto(`/zh-cn/search/?q=${encodeURIComponent('续订')}`);
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
});
