/** Input before an element's code has loaded is kept and replayed when it loads, or sent as a plain form if loading fails. */
import type { Page } from '@playwright/test';
import { articlePath, builtHtml, expect, message, test } from './site.ts';

const SCRIPTS = /_astro\/.*\.js$/;
/** A retry adds a question mark to the URL. */
const SCRIPTS_AND_RETRIES = /_astro\/[^/]*\.js\?*$/;
const DELAY_MS = 1000;

/** Delays every script, as a slow connection does. */
const delayScripts = (page: Page) =>
  page.route(SCRIPTS, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
    await route.continue().catch(() => undefined); // The test may be over.
  });

/** Makes every script fail until the returned function is called. */
async function failScripts(page: Page): Promise<() => void> {
  let isFailing = true;
  await page.route(SCRIPTS_AND_RETRIES, (route) => (isFailing ? route.abort() : route.continue()));
  return () => (isFailing = false);
}

/** Until a script has failed, the note has its text, but it's hidden. */
const failureNote = (page: Page) => page.locator('[data-failed]:visible');
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
  const expectHtml = (path: string, pattern: RegExp) =>
    expect(pages.find((page) => page.path === `dist/${path}/index.html`)?.html).toMatch(pattern);
  expectHtml('sv-se/renew-mpn-offers', /<renewal-calculator [^>]*> ?<form [^]*name="day"[^]*<\/renewal-calculator>/);
  expectHtml('sv-se/planner', /<renewal-planner [^>]*>[^]*<button type="button"[^]*<\/renewal-planner>/);
  expectHtml('sv-se/search', /<renewal-search [^>]*> ?<form [^]*name="q"[^]*<\/renewal-search>/);
});

test.describe('an element that isn’t used', () => {
  test.use({ locale: 'nl-NL' }); // otherwise, a script for the language suggestion would load

  test('loads no script', async ({ page }) => {
    const urls: string[] = [];
    page.on('request', (request) => urls.push(new URL(request.url()).pathname));
    for (const path of [articlePath('nl-nl'), '/nl-nl/search/']) {
      urls.length = 0;
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(urls.filter((url) => url.endsWith('.js'))).toHaveLength(1);
    }
  });
});

test.describe('while the code loads slowly', () => {
  test('a question that’s submitted in the calculator is kept and answered without a page reload', async ({ page }) => {
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
    await expect(failureNote(page)).toBeHidden();
  });

  test('a date that’s pasted into the calculator is kept and split into the fields', async ({ page }) => {
    await delayScripts(page);
    await page.goto(articlePath('nl-nl'));
    await paste(page, '[name=day]', '22 juni 2021');
    await expect(page.locator('[name=year]')).toHaveValue('2021');
    await expect(page.locator('[name=day]')).toHaveValue('22');
  });

  test('clicks on the date picker’s button open it once', async ({ page }) => {
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

  test('input in the calculator takes precedence over the URL', async ({ page }) => {
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
    test(`typing on ${path} isn’t interrupted by hydration`, async ({ page }) => {
      await delayScripts(page);
      await page.goto(path);
      await page.focus(field);
      await page.keyboard.type(text, { delay: 150 });
      await expect(page.locator(field)).toHaveValue(text);
      await expect(page.locator(field)).toBeFocused();
    });
  }

  test('the focus in the planner stays where it is', async ({ page }) => {
    await delayScripts(page);
    await page.goto('/fr-fr/planner/');
    await button(page, 'fr-FR', 'planner.import').focus();
    await expect(button(page, 'fr-FR', 'planner.clear')).toBeVisible();
    await expect(button(page, 'fr-FR', 'planner.import')).toBeFocused();
  });

  for (const [name, key, panel] of [
    ['add', 'planner.add', '#name'],
    ['import', 'planner.import', '.opened textarea'],
  ] as const) {
    test(`a click on the planner’s “${name}” button opens its panel`, async ({ page }) => {
      await delayScripts(page);
      await page.goto('/zh-tw/planner/');
      await button(page, 'zh-TW', key).click();
      await expect(page.locator(panel)).toBeVisible();
    });
  }

  test('a submitted search query is kept, searched, and added to the URL', async ({ page }) => {
    await delayScripts(page);
    await page.goto('/sv-se/search/');
    await page.fill('#q', 'avgift');
    await page.press('#q', 'Enter');
    await expect(page.locator('[data-search-results] a').first()).toBeVisible();
    expect(new URL(page.url()).searchParams.get('q')).toBe('avgift');
    await expect(page.locator('#q')).toHaveValue('avgift');
  });
});

test.describe('if the code fails to load', () => {
  test.use({ failOnErrors: false }); // the browser logs what it can't load

  test('the calculator shows a message, submits its form without scripts, and keeps the input', async ({ page }) => {
    const restore = await failScripts(page);
    await page.goto(articlePath('fr-fr'));
    await page.selectOption('[name=offer]', 'action-pack');
    await page.fill('[name=day]', '3');
    await expect(failureNote(page)).toContainText(message('fr-FR', 'calculator.form.failed'));
    await page.check('[name=basis][value=purchase]');
    await page.fill('[name=month]', 'juin');
    await page.fill('[name=year]', '2020');
    await page.click('renewal-calculator [type=submit]');
    await page.waitForURL(/basis=purchase&day=3&month=juin&year=2020/);
    await expect(failureNote(page)).toBeVisible();
    await expect(page.locator('[name=offer]')).toHaveValue('action-pack');
    await expect(page.locator('[value=purchase]')).toBeChecked();
    await expect(page.locator('[name=day]')).toHaveValue('3');
    // The next attempt must include a correction on this page.
    await page.fill('[name=day]', '4');
    // The scripts stay broken until then, because typing starts another attempt, whose success would hide the button.
    await page.route(/day=4/, (route) => {
      restore();
      return route.continue();
    });
    await button(page, 'fr-FR', 'calculator.form.retry').click();
    await expect(anniversary(page)).toHaveAttribute('datetime', '2021-06-04');
  });

  test('a click in the calculator takes effect once the code can be loaded, without a page reload', async ({
    page,
  }) => {
    const restore = await failScripts(page);
    await page.goto(articlePath('en-us'));
    await page.selectOption('[name=offer]', 'competency');
    await page.fill('[name=day]', '2021-03-01');
    await expect(failureNote(page)).toBeVisible();
    restore();
    await page.evaluate(() => (document.title = 'the same page'));
    await page.focus('[name=month]');
    await expect(failureNote(page)).toBeHidden();
    await page.click('renewal-calculator [type=submit]');
    await expect(anniversary(page)).toHaveAttribute('datetime', '2021-03-01');
    expect(await page.title()).toBe('the same page');
  });

  test('the planner shows a message, and a click opens the form once the code can be loaded', async ({ page }) => {
    await page.addInitScript(() => {
      const offers = [{ name: 'Contoso', offer: 'competency', basis: 'anniversary', date: '2021-03-01' }];
      localStorage.setItem('planner', JSON.stringify({ version: 1, offers }));
    });
    const restore = await failScripts(page);
    await page.goto('/nl-nl/planner/');
    await expect(failureNote(page)).toContainText(message('nl-NL', 'fault.load'));
    restore();
    await button(page, 'nl-NL', 'planner.import').click();
    await expect(page.locator('.opened textarea')).toBeVisible();
    await expect(failureNote(page)).toBeHidden();
  });

  test('the search page shows a message, submits its form without scripts, and searches when it’s reloaded', async ({
    page,
  }) => {
    const restore = await failScripts(page);
    await page.goto('/zh-cn/search/');
    await page.fill('#q', 'MPN');
    await expect(failureNote(page)).toContainText(message('zh-CN', 'fault.load'));
    await page.press('#q', 'Enter');
    await page.waitForURL(/\?q=MPN/);
    await expect(failureNote(page)).toBeVisible();
    await expect(page.locator('#q')).toHaveValue('MPN');
    restore();
    await page.reload();
    await expect(page.locator('[data-search-results] a').first()).toBeVisible();
  });
});

test('without JavaScript, the planner is hidden', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/en-us/planner/');
  await expect(page.locator('renewal-planner')).toBeHidden();
  await page.close();
});
