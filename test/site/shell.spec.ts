/** The shell: the language menu, the theme, search, and the language chooser at the root. */
import { ARTICLE_LOCALES, LOCALES, articlePath, expect, literally, message, test, translatorOf } from './site.ts';

test('the language menu leads to the same page with the current query and hash', async ({ page }) => {
  await page.goto(articlePath('en-us', '?offer=competency&anniversary=2021-06-22&today=2021-07-01&x=%201'));
  await expect(page.locator('[data-result]')).toBeVisible();
  await page.evaluate(() => {
    location.hash = 'pay-in-time';
  });
  await page.click('details.lang summary');
  await page.click('details.lang a[hreflang="sv-SE"]');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv-SE');
  await expect(page.locator('[data-result]')).toHaveAttribute('data-stage', 'open');
  const { pathname, searchParams, hash } = new URL(page.url());
  expect([pathname, searchParams.get('anniversary'), searchParams.get('x'), hash]).toEqual([
    articlePath('sv-se'),
    '2021-06-22',
    ' 1',
    '#pay-in-time',
  ]);
});

test('the language menu lists the other languages by their own names and closes with Escape', async ({ page }) => {
  await page.goto('/fr-fr/');
  await page.click('details.lang summary');
  const links = page.locator('details.lang a');
  expect(await links.allInnerTexts()).toEqual(LOCALES.filter(({ tag }) => tag !== 'fr-FR').map(({ name }) => name));
  for (const link of await links.all())
    expect(await link.getAttribute('lang')).toBe(await link.getAttribute('hreflang'));
  await page.keyboard.press('Escape');
  await expect(links.first()).toBeHidden();
  await expect(page.locator('details.lang summary')).toBeFocused();
});

test.describe('the language chooser at the root', () => {
  for (const [locale, path] of [
    ['fr-CA', '/fr-fr/'],
    ['zh-HK', '/zh-tw/'],
    ['zh-SG', '/zh-cn/'],
  ] as const) {
    test(`redirects a reader of ${locale} to ${path}`, async ({ browser }) => {
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      await page.goto('/?x=1');
      await page.waitForURL(`**${path}?x=1`);
      await context.close();
    });
  }

  test('is shown if no language matches, and stores the reader’s choice', async ({ browser }) => {
    const context = await browser.newContext({ locale: 'eo' });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.locator('.chooser a')).toHaveCount(LOCALES.length);
    await page.click('.chooser a[hreflang="nl-NL"]');
    await page.waitForURL('**/nl-nl/');
    await page.goto('/');
    await page.waitForURL('**/nl-nl/');
    await context.close();
  });

  test('prefers the stored choice to the browser’s language; other pages don’t redirect', async ({ browser }) => {
    const context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    await page.goto('/en-us/');
    await page.click('.foot a[hreflang="zh-TW"]');
    await page.waitForURL('**/zh-tw/');
    await page.goto('/');
    await page.waitForURL('**/zh-tw/');
    await page.goto('/en-us/');
    await page.waitForLoadState('networkidle');
    expect(new URL(page.url()).pathname).toBe('/en-us/');
    await context.close();
  });
});

test('the theme can be changed and is stored, and “Automatic” removes the stored theme', async ({ page }) => {
  await page.goto('/en-us/');
  await page.getByRole('button', { name: message('en-US', 'theme.dark'), exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto(articlePath('fr-fr'));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: message('fr-FR', 'theme.dark'), exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: message('fr-FR', 'theme.auto'), exact: true }).click();
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull();
});

test('search finds the article in each language that has it, and can be used by keyboard', async ({ page }) => {
  for (const { path } of ARTICLE_LOCALES) {
    await page.goto(articlePath(path));
    const title = (await page.locator('h1').innerText()).replaceAll('\u2060', '');
    const indexRequest = page.waitForRequest('**/pagefind/*/pagefind.js');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').fill(title);
    await indexRequest;
    await expect(page.locator('dialog [data-search-results] a').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('dialog [data-search-results] a').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toBeHidden();
  }
});

test('opening search twice while it loads shows one dialog', async ({ page }) => {
  await page.goto('/en-us/', { waitUntil: 'networkidle' });
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await page.route(/_astro\/strings\./, async (route) => {
    await released;
    await route.continue();
  });
  const messages = page.waitForRequest(/_astro\/strings\./);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+k');
  await messages;
  release(undefined);
  await expect(page.locator('dialog[open] input')).toBeFocused();
  await expect(page.locator('dialog')).toHaveCount(1);
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog[open]')).toHaveCount(1);
});

test('a click on an article’s link doesn’t store a language, even if its title is in English', async ({ page }) => {
  for (const { path } of LOCALES) {
    await page.goto(`/${path}/`);
    await page.locator('main ol.index a').first().click();
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('language')), path).toBeNull();
  }
});

test('search isn’t loaded before it’s opened', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/en-us/', { waitUntil: 'networkidle' });
  expect(requests.filter((url) => /pagefind|hydrate/.test(url))).toEqual([]);
});

test('a search announces the number of results, or that there are none', async ({ page }) => {
  await page.goto('/en-us/search/?q=xyzzyplugh');
  await expect(page.locator('main [role=status]')).toContainText(
    translatorOf('en-US').t('search.none', { query: 'xyzzyplugh' }),
  );
  await page.goto(articlePath('en-us'));
  const title = (await page.locator('h1').innerText()).replaceAll('\u2060', '');
  await page.goto('/en-us/search/');
  await page.fill('#q', title);
  const { n } = translatorOf('en-US');
  const announcements = [n('search.found', 1), n('search.found', 2)].map((text) =>
    literally(text).replace(/[12]/, '\\d+'),
  );
  await expect(page.locator('main [role=status]')).toHaveText(new RegExp(announcements.join('|')));
  expect(new URL(page.url()).searchParams.get('q')).toBe(title);
});
