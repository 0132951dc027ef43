/** Interactive states: no axe violations in light or dark, and nothing is cut off on the narrowest screen. */
import { axeFindings } from './axe.ts';
import { narrowFaults } from './narrow.ts';
import { LOCALES, expect, test } from './site.ts';
import { STATES } from './states.ts';

for (const { tag, path } of LOCALES) {
  test(`${tag}: interactive states`, async ({ page }) => {
    let last: string | undefined;
    for (const { name, at, prepare, within } of STATES) {
      if (at !== last) await page.goto(`/${path}/${at}`);
      last = at;
      await prepare(page, tag);
      expect(await axeFindings(page, within), name).toEqual([]);
      expect(await narrowFaults(page), name).toEqual([]);
    }
  });
}
