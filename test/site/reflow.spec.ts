/** Nothing is cut off at twice the text size. For the narrowest screen, see axe.spec.ts and states.spec.ts. */
import { overflowingElements } from './narrow.ts';
import { LOCALES, articlePath, expect, test } from './site.ts';
import { createDateFormat } from '../../src/i18n/format.ts';
import { calendarDate } from '../../src/rules/index.ts';

const ANSWER = '?offer=competency&anniversary=2020-09-28&today=2020-11-20';

test.use({ viewport: { width: 640, height: 640 } });

test('nothing overflows the page at twice the text size', async ({ page }) => {
  for (const path of ['nl-nl', 'sv-se', 'zh-tw']) {
    for (const address of [`/${path}/`, articlePath(path, ANSWER)]) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '32px';
      });
      expect(await overflowingElements(page), address).toEqual([]);
    }
  }
});

test('on a phone, the day and the month of a date in a table are on one line', async ({ page }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const { tag, path } of LOCALES) {
      await page.goto(articlePath(path, ANSWER));
      const dates = page.locator('[data-result] .dates time');
      await expect(dates.first()).toBeVisible();
      const format = createDateFormat(tag);
      for (const date of await dates.all()) {
        const day = calendarDate((await date.getAttribute('datetime')) ?? '');
        const [before, dayAndMonth] = format.tableParts(day);
        // Counts the lines by the position of each character of the day and the month.
        const lineCount = await date.evaluate(
          (element, [from, to]) => {
            const tops = new Set<number>();
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            let offset = 0;
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const text = node.nodeValue ?? '';
              for (let index = 0; index < text.length; index++, offset++) {
                if (offset < from || offset >= to || text.charAt(index).trim() === '') continue;
                const range = document.createRange();
                range.setStart(node, index);
                range.setEnd(node, index + 1);
                tops.add(Math.round(range.getBoundingClientRect().top));
              }
            }
            return tops.size;
          },
          [before.length, before.length + dayAndMonth.length] as const,
        );
        expect(lineCount, `${tag}, ${width} px: ${format.table(day)}`).toBe(1);
      }
    }
  }
});
