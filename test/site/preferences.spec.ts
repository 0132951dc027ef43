/** The reader's system settings are respected: forced colors and reduced motion. */
import { articlePath, expect, test } from './site.ts';

const ANSWER = articlePath('en-us', '?offer=competency&anniversary=2021-03-01&today=2021-03-20');

test('with forced colors, every mark in the timeline is visible, and the answer has a border', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(ANSWER);
  await page.locator('[data-result]').waitFor();
  const painted = await page.evaluate(() => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const system = (name: string) => {
      probe.style.setProperty('color', name);
      return getComputedStyle(probe).color;
    };
    const of = (selector: string) => {
      const element = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0);
      if (!element) throw new Error(`${selector} is not there.`);
      return getComputedStyle(element);
    };
    return {
      canvas: system('Canvas'),
      ink: system('CanvasText'),
      day: of('.tl .day').fill,
      frame: of('.tl .frame').stroke,
      past: of('.tl .past').fill,
      today: of('.tl .here').stroke,
      panel: Number.parseFloat(of('.say').borderTopWidth),
      text: of('.say .sentence').color,
      ground: of('.say').backgroundColor,
    };
  });
  expect(painted.day).not.toBe(painted.canvas);
  expect(painted.past).toBe(painted.canvas);
  expect(painted.frame).toBe(painted.ink);
  expect(painted.today).not.toBe(painted.canvas);
  expect(painted.panel).toBeGreaterThanOrEqual(1);
  expect(painted.text).not.toBe(painted.ground);
});

test('nothing is animated with reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of ['/en-us/', ANSWER, '/en-us/planner/']) {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.getAnimations().length), address).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  }
});
