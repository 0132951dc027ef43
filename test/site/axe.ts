/** Runs axe on a page, with the rules of WCAG 2.2 AA and axe's own best practices, in light and dark mode. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { Looks } from './looks.ts';

/** Minified, because every page parses it again, which takes half the time. Ends in a value that's cheap to return. */
const AXE = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};0`;

/** Pages with axe as an init script, so that its half a megabyte is sent to the browser only once. */
const withAxe = new WeakSet<Page>();

async function bringAxe(page: Page): Promise<void> {
  if (withAxe.has(page)) return;
  withAxe.add(page);
  await page.addInitScript({ content: AXE });
  await page.evaluate(AXE);
}

const SCHEMES: readonly ('dark' | 'light')[] = ['dark', 'light'];

/** The order of color schemes for each page. It starts with the last one used, because a change recalculates all styles. */
const orderOf = new WeakMap<Page, typeof SCHEMES>();

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Color rules take as long as all others together, and have the same result for the same look. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

const WITHOUT_COLOR_RULES: RunOptions = {
  runOnly: { type: 'tag', values: TAGS },
  rules: Object.fromEntries(COLOR_RULES.map((rule) => [rule, { enabled: false }])),
};

/** The looks whose colors have passed. */
const good = new Looks();

/** Reports only violations, which is four times as fast as axe's own wrapper. */
async function run(page: Page, context: string, options: RunOptions): Promise<readonly string[]> {
  const quick = JSON.stringify({ ...options, resultTypes: ['violations'], reporter: 'no-passes' });
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    `axe.run(${context}, ${quick}).then(({ violations }) => ({ violations }))`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The violations on the current page, or in the part of it that has changed since it was last tested. */
export async function axeFindings(page: Page, within = 'html'): Promise<readonly string[]> {
  await bringAxe(page);
  const found: string[] = [];
  const order = orderOf.get(page) ?? SCHEMES;
  orderOf.set(page, order.toReversed());
  for (const colorScheme of order) {
    await page.emulateMedia({ colorScheme });
    const looks = await good.unknown(page, within);
    if (looks.size === 0) continue;
    const elements = `${JSON.stringify([...looks.values()])}.map((place) => drawn[place])`;
    const bad = await run(page, elements, { runOnly: { type: 'rule', values: COLOR_RULES } });
    if (bad.length === 0) good.learn(looks.keys());
    found.push(...bad.map((diagnostic) => `${colorScheme} ${diagnostic}`));
  }
  return [...found, ...(await run(page, JSON.stringify(within), WITHOUT_COLOR_RULES))];
}

/** Contrast in both color schemes without knowledge of looks, which don't include shadow roots. After `axeFindings`. */
export async function contrastFindings(page: Page, within: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await run(page, JSON.stringify(within), { runOnly: { type: 'rule', values: COLOR_RULES } })));
  }
  return found;
}
