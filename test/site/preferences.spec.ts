/** The reader's system settings are respected: forced colors and reduced motion. */
import { articlePath, expect, test } from './site.ts';

const ANSWER = articlePath('en-us', '?offer=competency&anniversary=2021-03-01&today=2021-03-20');

test('with forced colors, every mark in the timeline is visible, and the answer has a border', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(ANSWER);
  await page.locator('[data-result]').waitFor();
  const styles = await page.evaluate(() => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const systemColor = (name: string) => {
      probe.style.setProperty('color', name);
      return getComputedStyle(probe).color;
    };
    const styleOf = (selector: string) => {
      const element = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0);
      if (!element) throw new Error(`No visible element matches ${selector}.`);
      return getComputedStyle(element);
    };
    return {
      canvas: systemColor('Canvas'),
      canvasText: systemColor('CanvasText'),
      day: styleOf('.tl .day').fill,
      frame: styleOf('.tl .frame').stroke,
      past: styleOf('.tl .past').fill,
      today: styleOf('.tl .here').stroke,
      borderWidth: Number.parseFloat(styleOf('.say').borderTopWidth),
      text: styleOf('.say .sentence').color,
      background: styleOf('.say').backgroundColor,
    };
  });
  expect(styles.day).not.toBe(styles.canvas);
  expect(styles.past).toBe(styles.canvas);
  expect(styles.frame).toBe(styles.canvasText);
  expect(styles.today).not.toBe(styles.canvas);
  expect(styles.borderWidth).toBeGreaterThanOrEqual(1);
  expect(styles.text).not.toBe(styles.background);
});

test('with reduced motion, nothing is animated', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of ['/en-us/', ANSWER, '/en-us/planner/']) {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.getAnimations().length), address).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  }
});
