/** Runs axe on a page, with the rules of WCAG 2.2 AA and axe's own best practices, in light and dark mode. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { PassedStyles } from './text-styles.ts';

/** Minified, because every page parses it, which then takes half as long. Ends in a number, which is cheap to return. */
const AXE_SCRIPT = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};0`;

/** Pages that have axe as an init script, so that its half megabyte is sent to the browser only once. */
const pagesWithAxe = new WeakSet<Page>();

async function addAxe(page: Page): Promise<void> {
  if (pagesWithAxe.has(page)) return;
  pagesWithAxe.add(page);
  await page.addInitScript({ content: AXE_SCRIPT });
  await page.evaluate(AXE_SCRIPT);
}

const SCHEMES: readonly ('dark' | 'light')[] = ['dark', 'light'];

/** The order of color schemes for each page. It starts with the last one used, because a change recalculates all styles. */
const schemeOrder = new WeakMap<Page, typeof SCHEMES>();

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Color rules take as long as all others together, and have the same result for the same text style. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

const WITHOUT_COLOR_RULES: RunOptions = {
  runOnly: { type: 'tag', values: TAGS },
  rules: Object.fromEntries(COLOR_RULES.map((rule) => [rule, { enabled: false }])),
};

const passedStyles = new PassedStyles();

/** Reports only violations, which is four times as fast as axe's own wrapper. */
async function runAxe(page: Page, context: string, options: RunOptions): Promise<readonly string[]> {
  const json = JSON.stringify({ ...options, resultTypes: ['violations'], reporter: 'no-passes' });
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    `axe.run(${context}, ${json}).then(({ violations }) => ({ violations }))`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The violations on the current page, or in the part of it that has changed since it was last tested. */
export async function axeViolations(page: Page, within = 'html'): Promise<readonly string[]> {
  await addAxe(page);
  const found: string[] = [];
  const order = schemeOrder.get(page) ?? SCHEMES;
  schemeOrder.set(page, order.toReversed());
  for (const colorScheme of order) {
    await page.emulateMedia({ colorScheme });
    const styles = await passedStyles.untestedOn(page, within);
    if (styles.size === 0) continue;
    const elements = `${JSON.stringify([...styles.values()])}.map((index) => styledElements[index])`;
    const violations = await runAxe(page, elements, { runOnly: { type: 'rule', values: COLOR_RULES } });
    if (violations.length === 0) passedStyles.add(styles.keys());
    found.push(...violations.map((violation) => `${colorScheme} ${violation}`));
  }
  return [...found, ...(await runAxe(page, JSON.stringify(within), WITHOUT_COLOR_RULES))];
}

/** Contrast violations inside shadow roots, which text styles don't include. Call `axeViolations` first: it adds axe. */
export async function contrastViolations(page: Page, within: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await runAxe(page, JSON.stringify(within), { runOnly: { type: 'rule', values: COLOR_RULES } })));
  }
  return found;
}
