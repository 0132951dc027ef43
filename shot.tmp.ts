import { chromium } from '@playwright/test';
import { chromiumOptions } from './tools/browser.ts';
import { createSiteServer } from './tools/serve/server.ts';
const server = createSiteServer({ folder: 'dist', base: '/' });
await new Promise<void>((r) => server.listen(4403, r));
const browser = await chromium.launch(chromiumOptions());
const list = [['competency','Cloud Platform','anniversary','2026-11-10',0],['competency','עברית אבג','anniversary','2021-03-01',0],['action-pack','','anniversary','2027-02-01',0],['competency','Data','anniversary','2026-09-01',0],['competency','Future','anniversary','2028-09-01',0]];
for (const [path, w, scheme] of [['en-us',1280,'light'],['fr-fr',390,'light'],['zh-tw',390,'dark'],['sv-se',1280,'dark'],['nl-nl',390,'light'],['zh-cn',1280,'light']] as const) {
  const ctx = await browser.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme });
  const page = await ctx.newPage();
  await page.addInitScript(() => { (navigator as any).share = async () => {}; });
  await page.goto('http://localhost:4403/robots.txt');
  await page.evaluate((offers) => { localStorage.setItem('planner', JSON.stringify({ version: 1, offers })); localStorage.setItem('planner.unreadable', '{"version":2,"offers":[["Precious"]]}'); }, list);
  await page.goto(`http://localhost:4403/${path}/planner/?today=2026-11-26`);
  await page.locator('.plan-t tbody tr').first().waitFor();
  await page.locator('[data-group=lapsed] .row button').first().click();
  const other = await ctx.newPage();
  await other.goto(`http://localhost:4403/${path}/planner/?today=2026-11-26`);
  await other.locator('[data-group=early] .row button').nth(1).click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/probe/${path}.png`, fullPage: true });
  await ctx.close();
}
await browser.close(); server.close();
