/** Side-by-side English: pairs, reading position, URL, keyboard, and errors. */
import type { Page } from '@playwright/test';
import { ARTICLE_LOCALES, articlePath, expect, message, test } from './site.ts';

const TRANSLATIONS = ARTICLE_LOCALES.filter(({ tag }) => tag !== 'en-US');
const ENGLISH_PAGE = `**${articlePath('en-us')}`;

const toggle = (page: Page, tag: string) => page.getByRole('button', { name: message(tag, 'reading.english') });
const original = (page: Page) => page.locator('[data-original][lang="en-US"]');

/** The blocks of the article's text, in order. */
const blocksOf = (page: Page) =>
  page.locator('main .prose').evaluate((prose) =>
    [...prose.children].map((block) => {
      const isEnglish = block.matches('[data-original]');
      return {
        isEnglish,
        kind: block.className === 'h' ? 'H' : block.tagName.replace(/^H\d$/, 'H'),
        lang: isEnglish ? block.getAttribute('lang') : null,
      };
    }),
  );

type Block = Awaited<ReturnType<typeof blocksOf>>[number];

/** The blocks by section, starting with the heading. */
function sectionsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const starts = blocks.flatMap(({ kind, isEnglish }, index) => (kind === 'H' && !isEnglish ? [index] : []));
  return starts.map((start, index) => blocks.slice(start, starts[index + 1]));
}

for (const { tag, path } of TRANSLATIONS) {
  test(`${tag}: every block is followed by its English of the same kind`, async ({ page }) => {
    await page.goto(articlePath(path));
    const button = toggle(page, tag);
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await expect(original(page)).toHaveCount(0);
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(original(page).first()).toBeVisible();

    const sections = sectionsOf(await blocksOf(page));
    expect(sections.length).toBeGreaterThan(5);
    // An outdated section may have its English as one group. Most sections are current.
    const paired = sections.filter(([, , third]) => third?.kind !== 'DIV' || !third.isEnglish);
    expect(paired.length).toBeGreaterThan(sections.length / 2);
    for (const blocks of paired) {
      // A group at the end is the English text of a section after this one that isn't translated yet.
      const section = blocks.at(-1)?.kind === 'DIV' && blocks.length % 2 === 1 ? blocks.slice(0, -1) : blocks;
      for (let index = 0; index < section.length; index += 2) {
        const [translated, english] = [section[index], section[index + 1]];
        expect([translated?.isEnglish, english?.isEnglish, english?.lang]).toEqual([false, true, 'en-US']);
        if (translated?.kind !== 'ASIDE') expect(english?.kind).toBe(translated?.kind);
      }
    }
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    await expect(original(page).locator('script, style, form, renewal-calculator, h1, h2, h3')).toHaveCount(0);
    expect(new URL(page.url()).searchParams.get('english')).toBe('show');

    await button.click();
    await expect(original(page)).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('');
  });
}

test('the English page has no button that shows the English', async ({ page }) => {
  await page.goto(articlePath('en-us', '?english=show'));
  await expect(page.locator('[data-english]')).toHaveCount(0);
  await expect(original(page)).toHaveCount(0);
});

test('the English of a section is one group if its blocks don’t match, or if it isn’t translated yet', async ({
  page,
}) => {
  await page.route(ENGLISH_PAGE, async (route) => {
    const response = await route.fetch();
    const html = (await response.text())
      .replace(/(<h2 id="renewal-reminders">.*?<\/h2>)/, '$1<p>A paragraph the translation lacks.</p>')
      .replace('<h2 id="pay-in-time">', '<h2 id="new-here">New here</h2><p>A new section.</p><h2 id="pay-in-time">');

    await route.fulfill({ response, body: html });
  });
  await page.goto(articlePath('sv-se', '?english=show'));
  const whole = page.locator('#renewal-reminders ~ .whole').first();
  await expect(whole).toContainText('A paragraph the translation lacks.');
  await expect(whole).toHaveAttribute('lang', 'en-US');
  const kinds = (await blocksOf(page)).map(({ kind, isEnglish }) => (isEnglish ? kind.toLowerCase() : kind));
  const ids = await page.locator('main .prose > *').evaluateAll((all) => all.map((one) => one.id));
  const from = ids.indexOf('renewal-reminders');
  expect(kinds.slice(from, from + 6)).toEqual(['H', 'h', 'div', 'P', 'P', 'ASIDE']);
  expect(kinds.slice(from + 6, from + 8)).toEqual(['H', 'h']);
  // The new section comes before the translation's next section.
  const pay = ids.indexOf('pay-in-time');
  expect(kinds[pay - 1]).toBe('div');
  await expect(page.locator('main .prose > *').nth(pay - 1)).toHaveText('New hereA new section.');
});

test.describe('if the English page is unsafe or can’t be loaded', () => {
  test.use({ failOnErrors: false }); // the browser logs blocked and failed requests

  test('executable content is removed', async ({ page }) => {
    await page.route(ENGLISH_PAGE, async (route) => {
      const response = await route.fetch();
      const bad =
        '<p onclick="x()" style="color:red" id="toc">Text <a href="javascript:x()">link</a><script>x()</script><iframe src="/"></iframe><button>b</button></p>';
      await route.fulfill({
        response,
        body: (await response.text()).replace(/(<h2 id="renewal-window">.*?<\/h2>)/, `$1${bad}`),
      });
    });
    await page.goto(articlePath('nl-nl', '?english=show'));
    const whole = page.locator('.whole').first();
    await expect(whole).toContainText('Text link');
    expect(
      await whole
        .locator('p')
        .nth(0)
        .evaluate((p) => p.outerHTML),
    ).toBe('<p id="english-toc">Text <a>link</a></p>');
  });

  test('a message links to the English page, and the reader can try again', async ({ page }) => {
    await page.route(ENGLISH_PAGE, (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(articlePath('fr-fr', '?today=2021-01-01'));
    await toggle(page, 'fr-FR').click();
    const status = page.locator('.told');
    await expect(status).toContainText(message('fr-FR', 'reading.english.failed'));
    await expect(status.getByRole('link')).toHaveAttribute('href', articlePath('en-us'));
    await expect(toggle(page, 'fr-FR')).toHaveAttribute('aria-pressed', 'false');
    await page.unroute(ENGLISH_PAGE);
    await toggle(page, 'fr-FR').click();
    await expect(original(page).first()).toBeVisible();
    await expect(status).toBeEmpty();
  });

  test('a message is shown even if the code can’t be loaded', async ({ page, context }) => {
    await page.goto(articlePath('zh-tw'), { waitUntil: 'networkidle' });
    await context.setOffline(true);
    await toggle(page, 'zh-TW').click();
    await expect(page.locator('.told')).toContainText(message('zh-TW', 'reading.english.failed'));
  });
});

test('the choice to show the English is stored, works by keyboard, and is kept in the URL and by the language menu', async ({
  page,
}) => {
  await page.goto(articlePath('sv-se', '?offer=competency&anniversary=2021-06-22&today=2021-07-01'));
  await expect(page.locator('[data-result]')).toBeVisible();
  await toggle(page, 'sv-SE').focus();
  await page.keyboard.press('Space');
  await expect(original(page).first()).toBeVisible();
  await expect(toggle(page, 'sv-SE')).toBeFocused();
  const query = () => Object.fromEntries(new URL(page.url()).searchParams);
  expect(query()).toEqual({ offer: 'competency', anniversary: '2021-06-22', today: '2021-07-01', english: 'show' });
  await page.click('details.lang summary');
  await page.click('details.lang a[hreflang="nl-NL"]');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl-NL');
  expect(query()['english']).toBe('show');
  await expect(original(page).first()).toBeVisible();
  await expect(page.locator('[data-result]')).toBeVisible();
  await page.goto(articlePath('zh-cn'));
  await expect(toggle(page, 'zh-CN')).toHaveAttribute('aria-pressed', 'true');
  await expect(original(page).first()).toBeVisible();
  await toggle(page, 'zh-CN').click();
  await page.reload();
  await expect(toggle(page, 'zh-CN')).toHaveAttribute('aria-pressed', 'false');
});

test('without storage, the English can be shown on the current page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(articlePath('nl-nl'));
  await toggle(page, 'nl-NL').click();
  await expect(original(page).first()).toBeVisible();
});

for (const viewport of [
  { width: 390, height: 800 },
  { width: 1280, height: 800 },
]) {
  test(`at ${viewport.width} px, the button stays visible, and the text doesn’t move when English is shown or hidden`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto(articlePath('sv-se'));
    await page.locator('#pay-in-time').evaluate((heading) => scrollBy(0, heading.getBoundingClientRect().top - 100));
    await expect(toggle(page, 'sv-SE')).toBeInViewport();
    /** The first block below the sticky elements, where the reader is. */
    const block = await page.evaluateHandle(() =>
      [...document.querySelectorAll('.prose > *')].find((one) => one.getBoundingClientRect().bottom > 75),
    );
    const top = () => block.evaluate((one) => one?.getBoundingClientRect().top ?? NaN);
    const before = await top();
    expect(before).toBeLessThan(200);
    for (const isShown of [true, false]) {
      await toggle(page, 'sv-SE').click();
      await (isShown ? expect(original(page).first()).toBeAttached() : expect(original(page)).toHaveCount(0));
      await page.waitForTimeout(100);
      expect(Math.abs((await top()) - before)).toBeLessThan(2);
      await expect(toggle(page, 'sv-SE')).toBeInViewport();
    }
  });
}

test('the English is next to the translation on wide screens, and below it on narrow ones', async ({ page }) => {
  await page.goto(articlePath('fr-fr', '?english=show'));
  await page.locator('[data-original]').first().waitFor();
  /** Where the English text is relative to its translation. Measured in one evaluation, because late content moves both. */
  const positions = () =>
    page.evaluate(() => {
      const boxOf = (selector: string) =>
        document.querySelector(`#renewal-reminders ~ p${selector}`)?.getBoundingClientRect() ?? new DOMRect();
      const [translated, english] = [boxOf(':not([data-original])'), boxOf('[data-original]:not(.h)')];
      return { isBeside: english.x > translated.x + 100, isBelow: english.y > translated.y + 20 };
    });
  for (const [width, isBeside] of [
    [1280, true],
    [800, true],
    [390, false],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(positions, `${width} px`).toEqual({ isBeside, isBelow: !isBeside });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});
