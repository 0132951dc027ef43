/** Input before an element's code has loaded is kept and replayed when it loads, or sent as a plain form if loading fails. */
import type { Page } from '@playwright/test';
import { articlePath, builtHtml, expect, message, test } from './site.ts';

const FILES = /_astro\/.*\.js$/;
/** Includes the query strings of retries. */
const ATTEMPTS = /_astro\/[^/]*\.js\?*$/;
const DELAY_MS = 1000;

/** Delays every script, as a slow connection does. */
const delayScripts = (page: Page) =>
  page.route(FILES, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
    await route.continue().catch(() => undefined); // The test may be over.
  });

/** Makes every script fail until the returned function is called. */
async function loseScripts(page: Page): Promise<() => void> {
  let isLost = true;
  await page.route(ATTEMPTS, (route) => (isLost ? route.abort() : route.continue()));
  return () => (isLost = false);
}

const note = (page: Page) => page.locator('[data-failed]');
const anniversary = (page: Page) => page.locator('[data-result] time[data-event=anniversary]');
const button = (page: Page, tag: string, key: string) =>
  page.getByRole('button', { name: message(tag, key), exact: true });

async function paste(page: Page, field: string, text: string): Promise<void> {
  await page.focus(field);
  await page.dispatchEvent(field, 'paste', { bubbles: true });
  await page.keyboard.insertText(text);
}

test('no page has an Astro island', async () => {
  const pages = await builtHtml();
  expect(pages.length).toBeGreaterThan(60);
  expect(pages.filter(({ html }) => /<astro-(island|slot)/.test(html)).map(({ path }) => path)).toEqual([]);
});

test('each element has its HTML before its script loads', async () => {
  const pages = await builtHtml();
  const has = (path: string, pattern: RegExp) =>
    expect(pages.find((page) => page.path === `dist/${path}/index.html`)?.html).toMatch(pattern);
  has('sv-se/renew-mpn-offers', /<renewal-calculator [^>]*> ?<form [^]*name="day"[^]*<\/renewal-calculator>/);
  has('sv-se/planner', /<renewal-planner [^>]*>[^]*<button type="button"[^]*<\/renewal-planner>/);
  has('sv-se/search', /<renewal-search [^>]*> ?<form [^]*name="q"[^]*<\/renewal-search>/);
});

test.describe('an element that is not used', () => {
  test.use({ locale: 'nl-NL' }); // otherwise, a script for the language suggestion would load

  test('loads nothing', async ({ page }) => {
    const urls: string[] = [];
    page.on('request', (request) => urls.push(new URL(request.url()).pathname));
    for (const path of [articlePath('nl-nl'), '/nl-nl/search/']) {
      urls.length = 0;
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(urls.filter((url) => url.endsWith('.js'))).toHaveLength(1);
    }
  });
});

test.describe('the code is slow', () => {
  test('calculator: input and submit are answered without a reload', async ({ page }) => {
    await delayScripts(page);
    await page.goto(articlePath('fr-fr'));
    await page.evaluate(() => (document.title = 'the same page'));
    await page.selectOption('[name=offer]', 'competency');
    await page.fill('[name=day]', '1');
    await page.fill('[name=month]', 'juin');
    await page.fill('[name=year]', '2021');
    await page.click('renewal-calculator [type=submit]');
    await expect(anniversary(page)).toHaveAttribute('datetime', '2021-06-01');
    expect(await page.title()).toBe('the same page');
    await expect(note(page)).toBeHidden();
  });

  test('calculator: a pasted date is split into the fields', async ({ page }) => {
    await delayScripts(page);
    await page.goto(articlePath('nl-nl'));
    await paste(page, '[name=day]', '22 juni 2021');
    await expect(page.locator('[name=year]')).toHaveValue('2021');
    await expect(page.locator('[name=day]')).toHaveValue('22');
  });

  test('calculator: the date picker’s button opens it once', async ({ page }) => {
    await page.addInitScript(() => {
      let count = 0;
      HTMLInputElement.prototype.showPicker = () => (document.title = `opened ${++count}`);
    });
    await delayScripts(page);
    await page.goto(articlePath('en-us'));
    const pick = button(page, 'en-US', 'calculator.form.pick');
    await pick.click();
    await pick.click();
    await expect(page).toHaveTitle('opened 1');
  });

  test('calculator: input while the code loads takes precedence over the URL', async ({ page }) => {
    await delayScripts(page);
    await page.goto(articlePath('zh-cn', '?offer=action-pack'));
    await page.fill('[name=day]', '2021-06-22');
    await page.click('renewal-calculator [type=submit]');
    await expect(page.locator('[data-result]')).toHaveAttribute('data-offer', 'action-pack');
    await expect(anniversary(page)).toHaveAttribute('datetime', '2021-06-22');
  });

  for (const [path, field, text] of [
    [articlePath('en-us'), '[name=month]', 'a date typed letter by letter'],
    ['/en-us/search/', '#q', 'a question typed letter by letter'],
  ] as const) {
    test(`${path}: typing isn’t interrupted when the script takes over`, async ({ page }) => {
      await delayScripts(page);
      await page.goto(path);
      await page.focus(field);
      await page.keyboard.type(text, { delay: 150 });
      await expect(page.locator(field)).toHaveValue(text);
      await expect(page.locator(field)).toBeFocused();
    });
  }

  test('planner: the focus stays where it is', async ({ page }) => {
    await delayScripts(page);
    await page.goto('/fr-fr/planner/');
    await button(page, 'fr-FR', 'planner.import').focus();
    await expect(button(page, 'fr-FR', 'planner.clear')).toBeVisible();
    await expect(button(page, 'fr-FR', 'planner.import')).toBeFocused();
  });

  for (const [what, key, opened] of [
    ['add', 'planner.add', '#name'],
    ['import', 'planner.import', '.opened textarea'],
  ] as const) {
    test(`planner: a click on “${what}” opens its panel`, async ({ page }) => {
      await delayScripts(page);
      await page.goto('/zh-tw/planner/');
      await button(page, 'zh-TW', key).click();
      await expect(page.locator(opened)).toBeVisible();
    });
  }

  test('search: a submitted query is searched, and is in the URL', async ({ page }) => {
    await delayScripts(page);
    await page.goto('/sv-se/search/');
    await page.fill('#q', 'avgift');
    await page.press('#q', 'Enter');
    await expect(page.locator('[data-search-results] a').first()).toBeVisible();
    expect(new URL(page.url()).searchParams.get('q')).toBe('avgift');
    await expect(page.locator('#q')).toHaveValue('avgift');
  });
});

test.describe('the code fails to load', () => {
  test.use({ quiet: false }); // the browser logs what it can't load

  test('calculator: a message is shown, the form is submitted without scripts, and the input stays', async ({
    page,
  }) => {
    const restore = await loseScripts(page);
    await page.goto(articlePath('fr-fr'));
    await page.selectOption('[name=offer]', 'action-pack');
    await page.fill('[name=day]', '3');
    await expect(note(page)).toContainText(message('fr-FR', 'calculator.form.failed'));
    await page.check('[name=basis][value=purchase]');
    await page.fill('[name=month]', 'juin');
    await page.fill('[name=year]', '2020');
    await page.click('renewal-calculator [type=submit]');
    await page.waitForURL(/basis=purchase&day=3&month=juin&year=2020/);
    await expect(note(page)).toBeVisible();
    await expect(page.locator('[name=offer]')).toHaveValue('action-pack');
    await expect(page.locator('[value=purchase]')).toBeChecked();
    await expect(page.locator('[name=day]')).toHaveValue('3');
    // A correction on this page is included in the next attempt.
    await page.fill('[name=day]', '4');
    // Not earlier, because typing has started another attempt, whose success would hide the button.
    await page.route(/day=4/, (route) => {
      restore();
      return route.continue();
    });
    await button(page, 'fr-FR', 'calculator.form.retry').click();
    await expect(anniversary(page)).toHaveAttribute('datetime', '2021-06-04');
  });

  test('calculator: a click takes effect once the code can be loaded, without a reload', async ({ page }) => {
    const restore = await loseScripts(page);
    await page.goto(articlePath('en-us'));
    await page.selectOption('[name=offer]', 'competency');
    await page.fill('[name=day]', '2021-03-01');
    await expect(note(page)).toBeVisible();
    restore();
    await page.evaluate(() => (document.title = 'the same page'));
    await page.focus('[name=month]');
    await expect(note(page)).toBeHidden();
    await page.click('renewal-calculator [type=submit]');
    await expect(anniversary(page)).toHaveAttribute('datetime', '2021-03-01');
    expect(await page.title()).toBe('the same page');
  });

  test('planner: a message is shown; another click once the code can be loaded opens the form, and the list is shown', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const offers = [{ name: 'Contoso', offer: 'competency', basis: 'anniversary', date: '2021-03-01' }];
      localStorage.setItem('planner', JSON.stringify({ version: 1, offers }));
    });
    const restore = await loseScripts(page);
    await page.goto('/nl-nl/planner/');
    await expect(note(page)).toContainText(message('nl-NL', 'fault.load'));
    restore();
    await button(page, 'nl-NL', 'planner.import').click();
    await expect(page.locator('.opened textarea')).toBeVisible();
    await expect(note(page)).toBeHidden();
  });

  test('search: a message is shown, the form is submitted without scripts, and the next page searches', async ({
    page,
  }) => {
    const restore = await loseScripts(page);
    await page.goto('/zh-cn/search/');
    await page.fill('#q', 'MPN');
    await expect(note(page)).toContainText(message('zh-CN', 'fault.load'));
    await page.press('#q', 'Enter');
    await page.waitForURL(/\?q=MPN/);
    await expect(note(page)).toBeVisible();
    await expect(page.locator('#q')).toHaveValue('MPN');
    restore();
    await page.reload();
    await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  });
});

test('without JavaScript, there are no dead buttons', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/en-us/planner/');
  await expect(page.locator('renewal-planner')).toBeHidden();
  await page.close();
});
