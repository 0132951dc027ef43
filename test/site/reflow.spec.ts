/** Nothing is cut off where a reader sets the text to twice its size. The narrowest screen: axe.spec.ts, states.spec.ts. */
import { sticksOut } from './narrow.ts';
import { articlePath, expect, test } from './site.ts';

const ANSWER = '?offer=competency&anniversary=2020-09-28&today=2020-11-20';

test.use({ viewport: { width: 640, height: 640 } });

test('text set to twice its size stays on the page', async ({ page }) => {
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
