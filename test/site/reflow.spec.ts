/** Nothing is cut off at twice the text size. For the narrowest screen, see axe.spec.ts and states.spec.ts. */
import { sticksOut } from './narrow.ts';
import { articlePath, expect, test } from './site.ts';

const ANSWER = '?offer=competency&anniversary=2020-09-28&today=2020-11-20';

test.use({ viewport: { width: 640, height: 640 } });

test('text at twice its size fits on the page', async ({ page }) => {
  for (const path of ['nl-nl', 'sv-se', 'zh-tw']) {
    for (const address of [`/${path}/`, articlePath(path, ANSWER)]) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '32px';
      });
      expect(await sticksOut(page), address).toEqual([]);
    }
  }
});
