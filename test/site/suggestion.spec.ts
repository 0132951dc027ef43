/** "Suggest better wording": a prefilled issue with the page, its language, the section, and the selected sentence. */
import type { Page } from '@playwright/test';
import { ARTICLE, LOCALES, articlePath, expect, message, test } from './site.ts';

const suggestionLink = (page: Page, tag: (typeof LOCALES)[number]['tag']) =>
  page.locator('.foot').getByRole('link', { name: message(tag, 'footer.suggest') });

/** What a link prefills in the form. */
async function prefilledBy(link: ReturnType<Page['locator']>) {
  const url = new URL((await link.getAttribute('href')) ?? '');
  return { form: url.origin + url.pathname, title: url.searchParams.get('title'), body: url.searchParams.get('body') };
}

/** Selects the text of an element, from one character to another. */
const select = (page: Page, selector: string, from = 0, to = Infinity) =>
  page.evaluate(
    ([where, first, last]) => {
      const text = document
        .createTreeWalker(document.querySelector(where) ?? document, NodeFilter.SHOW_TEXT)
        .nextNode();
      if (!text) return;
      const length = text.textContent?.length ?? 0;
      getSelection()?.setBaseAndExtent(text, Math.min(first, length), text, Math.min(last, length));
    },
    [selector, from, to] as const,
  );

const FORM = 'https://github.com/renewal-guide/renewal-guide/issues/new';

for (const { tag, path } of LOCALES) {
  test(`${tag}: without a selection, the link has the page and its language`, async ({ page }) => {
    for (const name of ['', 'planner/', 'glossary/', 'what-changed/', `${ARTICLE}/`]) {
      await page.goto(`/${path}/${name}`);
      const { form, title, body } = await prefilledBy(suggestionLink(page, tag));
      expect(form).toBe(FORM);
      expect(title).toBe(`${message(tag, 'suggest.wording')}: ${path}/${name}`.replace(/\/$/, ''));
      expect(body).toBe(`${tag}\nhttp://localhost:4321/${path}/${name}\n\n`);
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the link also has the page and its language', async ({ page }) => {
    await page.goto(articlePath('zh-tw'));
    expect((await prefilledBy(suggestionLink(page, 'zh-TW'))).body).toContain(
      `zh-TW\nhttp://localhost:4321${articlePath('zh-tw')}`,
    );
  });
});

test('a selected sentence is quoted with its section, and a link appears next to the text', async ({ page }) => {
  await page.goto(articlePath('fr-fr'));
  const sentence = await page
    .locator('#renewal-reminders + p')
    .evaluate((node) => node.firstChild?.textContent?.slice(0, 60) ?? '');
  const section = await page.locator('#renewal-reminders').evaluate((node) => node.firstChild?.textContent ?? '');
  await select(page, '#renewal-reminders + p', 0, 60);
  const nearbyLink = page.locator('.tools').getByRole('link', { name: message('fr-FR', 'footer.suggest') });
  await expect(nearbyLink).toBeVisible();
  const pageAndHash = `fr-FR\nhttp://localhost:4321${articlePath('fr-fr')}#renewal-reminders`;
  const body = `${pageAndHash}\n${section}\n\n> ${sentence.replace(/\s+/g, ' ').trim()}\n\n`;
  expect((await prefilledBy(nearbyLink)).body).toBe(body);
  expect((await prefilledBy(suggestionLink(page, 'fr-FR'))).body).toBe(body);

  // A click elsewhere clears the selection.
  await page.locator('h1').click();
  await expect(nearbyLink).toHaveCount(0);
  expect((await prefilledBy(suggestionLink(page, 'fr-FR'))).body).toBe(
    `fr-FR\nhttp://localhost:4321${articlePath('fr-fr')}\n\n`,
  );
});

test('a click on the link opens the form with the sentence', async ({ page }) => {
  const opened: string[] = [];
  await page.route(`${FORM}**`, (route) => {
    opened.push(route.request().url());
    return route.fulfill({ body: 'The form' });
  });
  await page.goto(articlePath('en-us'));
  await select(page, '#renewal-window + p', 0, 20);
  const nearbyLink = page.locator('.tools').getByRole('link', { name: message('en-US', 'footer.suggest') });
  await nearbyLink.click();
  await expect(page.getByText('The form')).toBeVisible();
  expect(new URL(opened[0] ?? '').searchParams.get('body')).toMatch(/#renewal-window\n.+\n\n> \S/);
});

test('the quote has at most 300 characters, is on one line, and is encoded for the URL', async ({ page }) => {
  await page.goto('/zh-cn/glossary/');
  await page.evaluate(() => {
    const text = document.createElement('p');
    text.id = 'odd';
    text.textContent = `a\n b & c=d # e + f % g “引号” \ud83d ${'\u{1F600}'.repeat(400)}`;
    document.querySelector('main')?.append(text);
  });
  await select(page, '#odd');
  const link = suggestionLink(page, 'zh-CN');
  await expect(link).toHaveAttribute('href', /%3E/);
  const { body } = await prefilledBy(link);
  const quote = /> (.*)\n\n$/.exec(body ?? '')?.[1] ?? '';
  expect(quote).toMatch(/^a b & c=d # e \+ f % g “引号” \u{1F600}+…$/u);
  expect(Array.from(quote).length).toBeLessThanOrEqual(301);
});

test('selected text in the footer or an input isn’t quoted', async ({ page }) => {
  await page.goto(articlePath('en-us'));
  await select(page, '.foot p');
  await page.locator('[name=day]').fill('12');
  await page.locator('[name=day]').selectText();
  const { body } = await prefilledBy(suggestionLink(page, 'en-US'));
  expect(body).toBe(`en-US\nhttp://localhost:4321${articlePath('en-us')}\n\n`);
});

test('the code for quotes is loaded only after a selection', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(articlePath('en-us'), { waitUntil: 'networkidle' });
  await page.locator('h1').click();
  expect(loaded.filter((url) => url.includes('suggestion'))).toEqual([]);
  await select(page, 'h1');
  await expect.poll(() => loaded.filter((url) => url.includes('suggestion')).length).toBe(1);
});
