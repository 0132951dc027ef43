/** Interactive states: no axe violations in light or dark mode, and nothing overflows the narrowest screen. */
import { axeViolations } from './axe.ts';
import { narrowScreenErrors } from './narrow.ts';
import { LOCALES, expect, test } from './site.ts';
import { STATES } from './states.ts';

for (const { tag, path } of LOCALES) {
  test(`${tag}: interactive states have no axe violations and fit on the narrowest screen`, async ({ page }) => {
    let current: string | undefined;
    for (const { name, at, prepare, within } of STATES) {
      if (at !== current) await page.goto(`/${path}/${at}`);
      current = at;
      await prepare(page, tag);
      expect(await axeViolations(page, within), name).toEqual([]);
      expect(await narrowScreenErrors(page), name).toEqual([]);
    }
  });
}
