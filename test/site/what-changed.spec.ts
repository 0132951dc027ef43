/** The page that compares the programs: its table, its form, and its Markdown. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { EDITIONS, EDITION_IDS, TOPICS, calendarDate, eventsOf } from '../../src/rules/index.ts';
import { LOCALES, TODAY_ARTICLE, expect, message, test } from './site.ts';

/** The texts of a picture that overlap another one or are cut off. */
const unreadableTexts = (picture: Locator) =>
  picture.evaluate((svg) => {
    const frame = svg.getBoundingClientRect();
    const boxes = Array.from(svg.querySelectorAll('text'), (text) => ({
      text: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    return boxes.flatMap(({ text, box }, index) => {
      const isCut = box.left < frame.left - 1 || box.right > frame.right + 1;
      const isOverlapped = boxes.some(
        ({ box: other }, otherIndex) =>
          otherIndex !== index &&
          box.left < other.right &&
          other.left < box.right &&
          box.top < other.bottom &&
          other.top < box.bottom,
      );
      return isCut || isOverlapped ? text : [];
    });
  });

for (const { tag, path } of LOCALES) {
  test(`${tag}: the page has the rules of both programs, and compares their dates for an anniversary`, async ({
    page,
  }) => {
    await page.goto(`/${path}/what-changed/`);
    await expect(page.locator('#rules + table tbody tr')).toHaveCount(TOPICS.length);
    await expect(page.locator('#rules + table td')).toHaveCount(TOPICS.length * EDITION_IDS.length);
    const sources = EDITION_IDS.flatMap((edition) => EDITIONS[edition].sources.map(({ url }) => url));
    expect(
      await page.locator('#sources + ul a').evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
    ).toEqual(sources);
    await expect(page.locator('[data-comparison]')).toHaveCount(0);

    await page.selectOption('[name=offer]', 'solutions-partner-designation');
    await page.fill('[name=anniversary]', '2026-12-15');
    await page.click('renewal-comparison [type=submit]');
    const dates = page.locator('[data-comparison] time');
    const events = (['competency', 'solutions-partner-designation'] as const).flatMap((offer) =>
      eventsOf(offer, calendarDate('2026-12-15')).map(({ on }) => on),
    );
    await expect(dates).toHaveCount(new Set(events).size);
    const days = await dates.evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
    expect(days).toEqual([...new Set(events)].sort());
    expect(new URL(page.url()).search).toBe('?offer=solutions-partner-designation&anniversary=2026-12-15');
    await expect(page.locator('renewal-comparison')).toContainText(message(tag, 'changes.compare.history'));
    const picture = page.getByRole('img', { name: message(tag, 'changes.compare.timeline') });
    for (const edition of EDITION_IDS) await expect(picture).toContainText(message(tag, `changes.edition.${edition}`));
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await unreadableTexts(picture), `at ${width} px`).toEqual([]);
    }
  });
}

test('a valid question in the URL is answered, and an invalid one gets an error message', async ({ page }) => {
  await page.goto('/en-us/what-changed/?offer=action-pack&anniversary=2026-12-15');
  await expect(page.locator('[data-comparison] time').first()).toHaveAttribute(
    'datetime',
    eventsOf('partner-success-core', calendarDate('2026-12-15'))[0]?.on ?? '',
  );
  await expect(page.locator('[name=offer]')).toHaveValue('action-pack');
  await page.goto('/en-us/what-changed/?offer=action-pack&anniversary=2026-02-30');
  await expect(page.locator('renewal-comparison [role=alert]')).toHaveText(message('en-US', 'changes.compare.error'));
  await expect(page.locator('[data-comparison]')).toHaveCount(0);
});

test.describe(() => {
  test.use({ javaScriptEnabled: false });

  test('without JavaScript, the rules can be read', async ({ page }) => {
    await page.goto('/fr-fr/what-changed/');
    await expect(page.locator('#rules + table')).toBeVisible();
    await expect(page.locator('.calc .note').first()).toHaveText(message('fr-FR', 'changes.compare.no-script'));
  });
});

for (const { tag, path } of LOCALES) {
  test(`${tag}: the comparison has a Markdown version, and the home page links to the comparison`, async ({
    request,
  }) => {
    const markdown = await (await request.get(`/${path}/what-changed.md`)).text();
    expect(markdown).toContain(`# ${message(tag, 'changes.title')}\n`);
    for (const topic of TOPICS) expect(markdown).toContain(`| ${message(tag, `changes.topic.${topic}`)} `);
    expect(markdown).not.toMatch(/undefined|\{\{/);
    const llms = await (await request.get('/llms.txt')).text();
    const hasArticles = (await readdir(join('src/content', tag))).some((file) => file.endsWith('.mdx'));
    expect(llms.includes(`(http://localhost:4321/${path}/what-changed.md)`)).toBe(hasArticles);
    const home = await (await request.get(`/${path}/`)).text();
    expect(home).toContain(`href="/${path}/what-changed/"`);
    expect(home.indexOf(`href="/${path}/${TODAY_ARTICLE}/"`)).toBeLessThan(home.indexOf('<form'));
  });
}
