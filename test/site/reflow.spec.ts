/** Nothing is cut off: every page fits the narrowest screen, which is also a wide one at 400 %. */
import { NARROWEST, sticksOut } from './narrow.ts';
import { articlePath, builtHtml, expect, test } from './site.ts';

const ANSWER = '?offer=competency&anniversary=2020-09-28&today=2020-11-20';

test.use({ viewport: NARROWEST });

test('no page is wider than the narrowest screen', async ({ page }) => {
  const addresses = (await builtHtml()).map(({ path }) => path.replace(/^dist/, '').replace(/index\.html$/, ''));
  expect(addresses.length).toBeGreaterThan(60);
  const found: string[] = [];
  // The text is there with the document: what scripts add is looked at in states.spec.ts.
  for (const address of addresses) {
    if (address === '/') continue; // leads on
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const out = await sticksOut(page);
    if (out.length > 0) found.push(`${address}: ${out.join(' | ')}`);
  }
  expect(found).toEqual([]);
});

test('text set to twice its size stays on the page', async ({ page }) => {
  for (const path of ['nl-nl', 'sv-se', 'zh-tw']) {
    for (const address of [`/${path}/`, articlePath(path, ANSWER)]) {
      await page.setViewportSize({ width: 640, height: 640 });
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '32px';
      });
      expect(await sticksOut(page), address).toEqual([]);
    }
  }
});
