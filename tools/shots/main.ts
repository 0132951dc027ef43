/**
 * `npm run shots [-- name…]`: takes screenshots of every kind of page in every language, for phone and desktop, light
 * and dark; with names, only those whose file name contains one. They're for people: no test compares them.
 */
import { mkdir } from 'node:fs/promises';
import { type Browser, type Page, chromium } from '@playwright/test';
import { LOCALES } from '../../src/i18n/locales.ts';
import { chromiumOptions } from '../browser.ts';
import { createSiteServer } from '../serve/server.ts';

interface Shot {
  readonly name: string;
  /** The path in each language's folder, with the query. */
  readonly path: string;
  /** Brings the page to the state to show, and waits for it. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Whether the whole page is in the picture (the default), or only the visible part. */
  readonly fullPage?: boolean;
}

const ARTICLE = 'renew-mpn-offers/';
/** An article about today's program. The other one is about the former program. */
const TODAY_ARTICLE = 'renew-partner-program-offers/';
const withQuery = (query: string) => `${ARTICLE}?${query}`;
const waitForAnswer = (page: Page) => page.locator('[data-result]').waitFor();

/** A partner's list for the planner, with an offer in each of the planner's groups. */
const PLANNER_OFFERS = [
  ['competency', 'Cloud Platform', '2021-03-01'],
  ['action-pack', '', '2021-03-28'],
  ['advanced-specialization', 'Windows Virtual Desktop', '2021-04-02'],
  ['competency', 'Data Analytics', '2021-10-04'],
  ['competency', 'Messaging', '2020-08-15'],
  ['cloud-business-applications', '', '2021-01-20'],
  ['partner-success-core', '', '2021-04-01'],
  ['specialization', 'Azure Virtual Desktop', '2021-05-10'],
] as const;

async function fillPlanner(page: Page): Promise<void> {
  await page.evaluate((offers) => {
    const list = offers.map(([offer, name, date]) => [offer, name, 'anniversary', date, 0]);
    localStorage.setItem('planner', JSON.stringify({ version: 1, offers: list }));
  }, PLANNER_OFFERS);
  await page.reload();
  await page.locator('.plan-t tbody tr').first().waitFor();
}

const SHOTS: readonly Shot[] = [
  { name: 'home', path: '' },
  { name: 'article', path: ARTICLE },
  { name: 'article-today', path: TODAY_ARTICLE },
  { name: 'glossary', path: 'glossary/' },
  {
    name: 'what-changed',
    path: 'what-changed/?offer=competency&anniversary=2026-12-10',
    prepare: (page) => page.locator('renewal-comparison svg').first().waitFor(),
  },
  { name: 'embed', path: 'embed/', prepare: waitForAnswer },
  {
    name: 'answer',
    path: withQuery('offer=competency&anniversary=2021-03-01&today=2021-03-20'),
    prepare: waitForAnswer,
  },
  {
    name: 'answer-lapsed',
    path: withQuery('offer=action-pack&anniversary=2021-02-15&today=2021-03-20'),
    prepare: waitForAnswer,
  },
  {
    name: 'answer-after',
    path: withQuery('offer=competency&anniversary=2026-11-10&today=2026-11-20'),
    prepare: waitForAnswer,
  },
  {
    name: 'answer-today',
    path: `${TODAY_ARTICLE}?offer=partner-success-core&anniversary=2027-01-15&today=2026-12-20`,
    prepare: waitForAnswer,
  },
  {
    name: 'answer-designation',
    path: `${TODAY_ARTICLE}?offer=solutions-partner-designation&anniversary=2027-03-10&today=2026-12-20`,
    prepare: waitForAnswer,
  },
  {
    name: 'answer-without-dates',
    path: `${TODAY_ARTICLE}?offer=azure-expert-msp`,
    prepare: waitForAnswer,
  },
  {
    name: 'error',
    path: withQuery('offer=competency&anniversary=2021-02-31'),
    prepare: (page) => page.locator('[data-error]').waitFor(),
  },
  {
    name: 'bilingual',
    path: withQuery('english=show'),
    prepare: (page) => page.locator('html[lang=en-US], [data-original]').first().waitFor({ state: 'attached' }),
  },
  {
    name: 'search',
    path: 'search/?q=mpn',
    prepare: (page) => page.locator('[data-search-results] a').first().waitFor(),
  },
  {
    name: 'search-dialog',
    path: ARTICLE,
    fullPage: false,
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open] input').waitFor();
      await page.keyboard.type('mpn');
      await page.locator('[data-search-results] a').first().waitFor();
    },
  },
  { name: 'planner-empty', path: 'planner/', prepare: (page) => page.locator('.tools .go').waitFor() },
  { name: 'planner', path: 'planner/?today=2021-03-20', prepare: fillPlanner },
  { name: '404', path: 'nowhere/' },
];

/** Scrolls through the page, because browsers only render some content once it's visible. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });
}

const SIZES = [
  { name: 'desktop', width: 1280, height: 900 },
  { name: 'phone', width: 390, height: 844 },
] as const;

async function shoot(browser: Browser, origin: string, names: readonly string[]): Promise<number> {
  let count = 0;
  for (const { tag, path } of LOCALES) {
    for (const { name: size, width, height } of SIZES) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const wanted = SHOTS.map((shot) => ({ ...shot, file: `${shot.name}-${tag}-${size}-${colorScheme}` })).filter(
          ({ file }) => names.length === 0 || names.some((name) => file.includes(name)),
        );
        if (wanted.length === 0) continue;
        // Sets the browser's language to the page's. Otherwise, the page would suggest switching to the browser's.
        const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: tag });
        const page = await context.newPage();
        for (const { file, path: pagePath, prepare, fullPage = true } of wanted) {
          await page.goto(`${origin}/${path}/${pagePath}`);
          await prepare?.(page);
          if (fullPage) await scrollThrough(page);
          await page.screenshot({ path: `shots/${file}.png`, fullPage });
        }
        count += wanted.length;
        await context.close();
      }
    }
  }
  return count;
}

const server = createSiteServer({ folder: 'dist', base: '/' });
await new Promise<void>((resolve) => server.listen(0, resolve));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('The server has no port.');
await mkdir('shots', { recursive: true });
const browser = await chromium.launch(chromiumOptions());
try {
  const count = await shoot(browser, `http://localhost:${address.port}`, process.argv.slice(2));
  console.log(`${count} screenshots in shots/`);
} finally {
  await browser.close();
  server.close();
}
