/** There's no layout shift while a page loads, not even when its script adds an answer. */
import { LOCALES, articlePath, expect, test } from './site.ts';

const PAGES = [
  { name: 'home', path: (locale: string) => `/${locale}/`, ready: '.calc' },
  { name: 'article', path: (locale: string) => articlePath(locale), ready: '.prose' },
  {
    name: 'answer',
    path: (locale: string) => articlePath(locale, '?offer=competency&anniversary=2021-03-01&today=2021-03-20'),
    ready: '[data-result]',
  },
  { name: 'planner', path: (locale: string) => `/${locale}/planner/`, ready: '.tools .go' },
] as const;

const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
] as const;

/** A layout shift entry, which TypeScript has no type for yet. */
interface LayoutShift extends PerformanceEntry {
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
}

for (const { tag, path } of LOCALES) {
  test(`${tag}: pages load without layout shift`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const moves = (entry as LayoutShift).sources.map(
            ({ node, previousRect: from, currentRect: to }) =>
              `${node?.nodeName ?? 'gone'} from ${from.x} ${from.y} ${from.width} ${from.height} to ${to.x} ${to.y} ${to.width} ${to.height}`,
          );
          shifts.push(`at ${Math.round(entry.startTime)} ms: ${moves.join('; ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const { name, path: urlFor, ready } of PAGES) {
        await page.goto(urlFor(path), { waitUntil: 'networkidle' });
        await page.locator(ready).first().waitFor();
        const shifts = await page.evaluate(
          () =>
            new Promise<unknown>((resolve) => {
              // After two frames, all shifts have been reported.
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(Reflect.get(window, 'shifts'))));
            }),
        );
        expect(shifts, `${name} at ${size.width}`).toEqual([]);
      }
    }
  });
}
