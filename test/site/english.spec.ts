/** Side-by-side English: pairs, reading position, URL, keyboard, and errors. */
import type { Page } from '@playwright/test';
import { ARTICLE_LOCALES, articlePath, expect, message, test } from './site.ts';

const TRANSLATIONS = ARTICLE_LOCALES.filter(({ tag }) => tag !== 'en-US');
const ENGLISH_PAGE = `**${articlePath('en-us')}`;

const toggle = (page: Page, tag: string) => page.getByRole('button', { name: message(tag, 'reading.english') });
const original = (page: Page) => page.locator('[data-original][lang="en-US"]');

/** The blocks in the text with their kinds. English ones are marked. */
const textOf = (page: Page) =>
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

type Block = Awaited<ReturnType<typeof textOf>>[number];

/** The blocks by section, starting with the heading. */
function sectionsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const starts = blocks.flatMap(({ kind, isEnglish }, place) => (kind === 'H' && !isEnglish ? [place] : []));
  return starts.map((start, number) => blocks.slice(start, starts[number + 1]));
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

    const sections = sectionsOf(await textOf(page));
    expect(sections.length).toBeGreaterThan(5);
    // An outdated section may have its English as one group. Most sections are current.
    const paired = sections.filter(([, , third]) => third?.kind !== 'DIV' || !third.isEnglish);
    expect(paired.length).toBeGreaterThan(sections.length / 2);
    for (const all of paired) {
      // The English of a section that isn't translated yet comes after the section before it.
      const section = all.at(-1)?.kind === 'DIV' && all.length % 2 === 1 ? all.slice(0, -1) : all;
      for (let place = 0; place < section.length; place += 2) {
        const [own, english] = [section[place], section[place + 1]];
        expect([own?.isEnglish, english?.isEnglish, english?.lang]).toEqual([false, true, 'en-US']);
        if (own?.kind !== 'ASIDE') expect(english?.kind).toBe(own?.kind);
      }
    }
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    await expect(original(page).locator('script, style, form, renewal-calculator, h1, h2, h3')).toHaveCount(0);
    expect(new URL(page.url()).searchParams.get('english')).toBe('show');

    await button.click();
    await expect(original(page)).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('');
  });
}

test('the English page has no such button', async ({ page }) => {
  await page.goto(articlePath('en-us', '?english=show'));
  await expect(page.locator('[data-english]')).toHaveCount(0);
  await expect(original(page)).toHaveCount(0);
});

test('the English is one group if blocks don’t pair, and if the section isn’t translated yet', async ({ page }) => {
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
  const kinds = (await textOf(page)).map(({ kind, isEnglish }) => (isEnglish ? kind.toLowerCase() : kind));
  const texts = await page.locator('main .prose > *').evaluateAll((all) => all.map((one) => one.id));
  const from = texts.indexOf('renewal-reminders');
  expect(kinds.slice(from, from + 6)).toEqual(['H', 'h', 'div', 'P', 'P', 'ASIDE']);
  expect(kinds.slice(from + 6, from + 8)).toEqual(['H', 'h']);
  // The new section comes before the translation's next section.
  const pay = texts.indexOf('pay-in-time');
  expect(kinds[pay - 1]).toBe('div');
  await expect(page.locator('main .prose > *').nth(pay - 1)).toHaveText('New hereA new section.');
});

test.describe('if the English is broken or missing', () => {
  test.use({ quiet: false }); // the browser logs blocked and failed requests

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

test('the choice is stored, kept with an answer and by the language menu, and works by keyboard', async ({ page }) => {
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

test('without storage, it works for the current page', async ({ page }) => {
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
  test(`${viewport.width} px: the button stays in reach, and the reader keeps their place`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(articlePath('sv-se'));
    await page.locator('#pay-in-time').evaluate((heading) => scrollBy(0, heading.getBoundingClientRect().top - 100));
    await expect(toggle(page, 'sv-SE')).toBeInViewport();
    /** The first block below the sticky elements, which is what the reader is reading. */
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
  /** Whether the English is to the right of its translation, and whether it's below. Both in one evaluation, because late content moves them. */
  const places = () =>
    page.evaluate(() => {
      const placeOf = (which: string) =>
        document.querySelector(`#renewal-reminders ~ p${which}`)?.getBoundingClientRect() ?? new DOMRect();
      const [own, english] = [placeOf(':not([data-original])'), placeOf('[data-original]:not(.h)')];
      return { isBeside: english.x > own.x + 100, isUnder: english.y > own.y + 20 };
    });
  for (const [width, isBeside] of [
    [1280, true],
    [800, true],
    [390, false],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(places, `${width} px`).toEqual({ isBeside, isUnder: !isBeside });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});
