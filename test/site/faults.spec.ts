/** Network and browser errors: the article stays, a message is shown, and no input is lost. */
import type { Page, Route } from '@playwright/test';
import { daysLeft } from '../window.ts';
import { articlePath, expect, message, test } from './site.ts';

const CHUNKS = /_astro\/.*\.js$/;
const RESULT = '[data-result]';

test.use({ failOnErrors: false }); // the browser logs failed requests

async function fillInForm(page: Page): Promise<void> {
  await page.selectOption('[name=offer]', 'competency');
  await page.fill('[name=day]', '1');
  await page.fill('[name=month]', '3');
  await page.fill('[name=year]', '2021');
}

/** Checks that the article is shown and the form has its input. */
async function expectArticleAndInput(page: Page): Promise<void> {
  await expect(page.locator('.prose h2').last()).toBeVisible();
  const values = await page
    .locator('form')
    .first()
    .evaluate((form: HTMLFormElement) => Object.fromEntries(new FormData(form)));
  expect(values).toEqual({
    offer: 'competency',
    basis: 'anniversary',
    day: '1',
    month: '3',
    year: '2021',
    today: '',
    parity: '',
  });
}

/** Expects messages in place of the part that failed. */
async function expectMessages(page: Page, tag: string, ...keys: readonly string[]): Promise<void> {
  const note = page.locator('[data-failed]');
  await expect(note).toBeVisible();
  for (const key of keys) await expect(note).toContainText(message(tag, key));
}

/**
 * Makes requests for scripts fail. After the returned function is called, they work again from the next page load, which
 * "Try again" causes. If they worked earlier, a request still in progress could succeed before the reader tries again.
 */
async function breakScripts(
  page: Page,
  response: Parameters<Route['fulfill']>[0],
  scripts = CHUNKS,
): Promise<() => void> {
  let isBroken = true;
  await page.route(scripts, (route) => (isBroken ? route.fulfill(response) : route.continue()));
  return () => page.on('framenavigated', () => (isBroken = false));
}

const retry = (page: Page, tag: string) =>
  page.getByRole('button', { name: message(tag, 'calculator.form.retry'), exact: true });

test('a slow request that fails doesn’t replace a later answer', async ({ page }) => {
  let fail: () => void = () => undefined;
  const failing = new Promise<void>((resolve) => (fail = resolve));
  await page.route(/_astro\/parser\./, async (route) => {
    await failing;
    await route.abort();
  });
  await page.goto(articlePath('en-us'));
  await fillInForm(page);
  const parserRequest = page.waitForRequest(/_astro\/parser\./);
  await page.fill('[name=month]', 'Mach'); // only the parser can read or refuse it
  await page.locator('renewal-calculator [type=submit]').click();
  await parserRequest;
  await page.fill('[name=month]', '3');
  await expect(page.locator(RESULT)).toBeVisible();
  const failed = page.waitForEvent('pageerror');
  fail();
  await failed;
  await expect(page.locator(RESULT)).toBeVisible();
  await expect(page.locator('[data-failed]')).toBeHidden();
});

for (const { tag, path, state, response } of [
  { tag: 'fr-FR', path: 'fr-fr', state: 'missing', response: { status: 404, body: '' } },
  { tag: 'zh-CN', path: 'zh-cn', state: 'broken', response: { contentType: 'text/javascript', body: 'import {' } },
]) {
  test(`if the calculator’s script is ${state}, the input is kept, and “Try again” submits the form once it’s fixed`, async ({
    page,
  }) => {
    const fixOnNextLoad = await breakScripts(page, response);
    await page.goto(articlePath(path));
    await fillInForm(page);
    await page.click('form button[type=submit]');
    await expectMessages(page, tag, 'calculator.form.failed');
    await expectArticleAndInput(page);
    fixOnNextLoad();
    await retry(page, tag).click();
    await expect(page.locator(`${RESULT} time[data-event=anniversary]`)).toHaveAttribute('datetime', '2021-03-01');
  });
}

test('if the answer’s script fails, the input is kept, and “Try again” reloads the page after a deployment', async ({
  page,
}) => {
  await page.goto(articlePath('sv-se'));
  await page.waitForLoadState('networkidle');
  const fixOnNextLoad = await breakScripts(page, { status: 404 }, /_astro\/.*strings.*\.js$/);
  await fillInForm(page);
  await page.click('form button[type=submit]');
  await expectMessages(page, 'sv-SE', 'calculator.form.failed');
  await expectArticleAndInput(page);
  // After a deployment, the reloaded page has other scripts.
  fixOnNextLoad();
  await retry(page, 'sv-SE').click();
  await expect(page.locator(`${RESULT} time[data-event=anniversary]`)).toHaveAttribute('datetime', '2021-03-01');
});

test('if the script fails on a URL with a question, “Try again” keeps the URL', async ({ page }) => {
  const query = '?offer=competency&anniversary=2021-03-01&today=2021-03-20';
  const fixOnNextLoad = await breakScripts(page, { status: 404 });
  await page.goto(articlePath('nl-nl', query));
  await expectMessages(page, 'nl-NL', 'calculator.form.failed');
  fixOnNextLoad();
  await retry(page, 'nl-NL').click();
  await expect(page.locator(RESULT)).toHaveAttribute('data-days-left', String(daysLeft('2021-03-01', '2021-03-20')));
  expect(new URL(page.url()).search).toBe(query);
});

test('if the reader goes offline, a message is shown, the input is kept, and “Try again” works once online', async ({
  page,
  context,
}) => {
  await page.goto(articlePath('zh-tw'), { waitUntil: 'networkidle' });
  await context.setOffline(true);
  await fillInForm(page);
  await page.click('form button[type=submit]');
  await expectMessages(page, 'zh-TW', 'calculator.form.failed');
  await retry(page, 'zh-TW').click();
  await expectMessages(page, 'zh-TW', 'calculator.form.failed');
  await expectArticleAndInput(page);
  await context.setOffline(false);
  await retry(page, 'zh-TW').click();
  await expect(page.locator(RESULT)).toHaveAttribute('data-offer', 'competency');
});

test('if the calendar’s script fails, the menu shows a message, and the answer stays', async ({ page }) => {
  await page.goto(articlePath('fr-fr', '?offer=competency&anniversary=2021-03-01&today=2021-03-20'));
  await expect(page.locator(RESULT)).toBeVisible();
  await page.route(CHUNKS, (route) => route.abort());
  await page.click('.menu summary');
  await expect(page.locator('.menu [role=alert]')).toHaveText(message('fr-FR', 'action.file-failed'));
  await expect(page.locator(RESULT)).toBeVisible();
});

test('if the planner’s or search page’s script fails, a message replaces it', async ({ page }) => {
  await page.route(CHUNKS, (route) => route.abort());
  await page.goto('/sv-se/planner/');
  await expectMessages(page, 'sv-SE', 'fault.load', 'fault.kept');
  await page.goto('/zh-tw/search/?q=mpn');
  await expectMessages(page, 'zh-TW', 'fault.load');
});

test('if the search dialog’s messages can’t be loaded, the search page opens', async ({ page }) => {
  await page.goto('/nl-nl/', { waitUntil: 'networkidle' });
  await page.route(/_astro\/strings\..*\.js$/, (route) => route.abort());
  await page.click('a[data-search]');
  await page.waitForURL('**/nl-nl/search/');
});

test('a corrupt search index counts as missing', async ({ page }) => {
  await page.route('**/pagefind/*/*.pf_meta', (route) => route.fulfill({ body: 'not it' }));
  await page.goto('/nl-nl/search/?q=mpn');
  await expect(page.locator('main [role=status]')).toHaveText(message('nl-NL', 'search.failed'));
  expect(await page.locator('[data-search-results] a').count()).toBeGreaterThan(7);
});

test('a corrupt English page counts as missing', async ({ page }) => {
  await page.route(`**${articlePath('en-us')}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title><p>Wi-Fi' }),
  );
  await page.goto(articlePath('fr-fr', '?english=show'));
  await expect(page.locator('.told')).toContainText(message('fr-FR', 'reading.english.failed'));
  await expect(page.locator('.prose h2').last()).toBeVisible();
});

test('if copying is denied, the text is shown for manual copying', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await page.goto(articlePath('en-us', '?offer=competency&anniversary=2021-03-01'));
  await page.getByRole('button', { name: message('en-US', 'action.link') }).click();
  await expect(page.locator('.copied textarea')).toHaveValue(/anniversary=2021-03-01/);
});

test('Chinese search works without Intl.Segmenter', async ({ page }) => {
  await page.addInitScript('delete Intl.Segmenter');
  await page.route('**/pagefind/*/pagefind-worker.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete Intl.Segmenter;\n${await response.text()}` });
  });
  await page.goto(`/zh-cn/search/?q=${encodeURIComponent('续订')}`);
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
});
