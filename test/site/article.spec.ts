/** Article features: table of contents, heading links, the Markdown button, and print. */
import { articlePath, expect, message, test } from './site.ts';

test('the table of contents follows the scroll position', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(articlePath('fr-fr'));
  const current = page.locator('.toc [aria-current=location]');
  for (const id of ['renewal-reminders', 'pay-in-time', 'renewal-window']) {
    await page.locator(`#${id}`).evaluate((heading) => scrollBy(0, heading.getBoundingClientRect().top - 100));
    await expect(current).toHaveAttribute('href', `#${id}`);
    await expect(current).toBeInViewport();
  }
  await page.keyboard.press('End');
  await expect(current).toHaveAttribute('href', /^#/);
  await expect(current).toHaveCount(1);
  await expect(page.locator('.toc a').last()).toHaveAttribute('aria-current', 'location');
});

test('the link of a heading copies its URL and shows a confirmation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(articlePath('sv-se', '?today=2021-07-01'));
  const heading = page.locator('#pay-in-time');
  const section = await heading.evaluate((one) => one.firstChild?.textContent ?? '');
  await heading.getByRole('link', { name: message('sv-SE', 'reading.link').replace('{{section}}', section) }).click();
  await expect(page.getByRole('status').filter({ hasText: message('sv-SE', 'reading.link.copied') })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#pay-in-time');
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect([copied.pathname, copied.hash]).toEqual([articlePath('sv-se'), '#pay-in-time']);
});

test('“Copy as Markdown” copies the Markdown file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(articlePath('zh-tw'));
  await page.getByRole('button', { name: message('zh-TW', 'reading.markdown') }).click();
  await expect(page.locator('.told')).toHaveText(message('zh-TW', 'reading.markdown.copied'));
  const markdown = await (await page.request.get('/zh-tw/renew-mpn-offers.md')).text();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(markdown);
});

test.describe('if the Markdown file can’t be loaded', () => {
  test.use({ failOnErrors: false });
  test('“Copy as Markdown” shows a message with a link to it', async ({ page }) => {
    await page.route('**/*.md', (route) => route.abort());
    await page.goto(articlePath('nl-nl'));
    await page.getByRole('button', { name: message('nl-NL', 'reading.markdown') }).click();
    const status = page.locator('.told');
    await expect(status).toContainText(message('nl-NL', 'reading.markdown.failed'));
    await expect(status.getByRole('link')).toHaveAttribute('href', '/nl-nl/renew-mpn-offers.md');
  });
});

test('a printed article has the text and the links’ URLs, but no interactive elements', async ({ page }) => {
  await page.goto(articlePath('en-us', '?offer=competency&anniversary=2021-06-22&today=2021-07-01'));
  await expect(page.locator('[data-result]')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.tools', '.toc', '.turn', '.anchor', '.calc form', '.lang']) {
    await expect(page.locator(hidden).first()).toBeHidden();
  }
  for (const shown of ['h1', '.sentence', '.dates', '.prose', '.brand']) {
    await expect(page.locator(shown).first()).toBeVisible();
  }
  const printed = await page
    .locator('.prose a[href^="https://partner.microsoft.com"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(printed).toContain('https://partner.microsoft.com');
});

test('a printed article has the dates of an ended offer, which are collapsed on screen', async ({ page }) => {
  await page.goto(articlePath('en-us', '?offer=competency&anniversary=2026-06-22&today=2026-07-01'));
  const history = page.locator('details.history .dates');
  await expect(page.locator('[data-result]')).toBeVisible();
  await expect(history).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(history).toBeVisible();
});

test('without JavaScript, the buttons are hidden, and there’s a link to the Markdown file', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(articlePath('fr-fr'));
  await expect(page.locator('.tools button').first()).toBeHidden();
  await expect(page.getByRole('link', { name: message('fr-FR', 'reading.markdown.open') })).toBeVisible();
  await context.close();
});
