/** The policy as a host sends it: nothing the site does is against it, and what is against it does not happen. */
import { type Page, test as base, expect } from '@playwright/test';
import { LOCALES } from '../../src/i18n/locales.ts';
import { PAGES } from './build.ts';

interface Reporting {
  /** What the browser reported on any page of the test, workers included. */
  readonly reports: string[];
}

const test = base.extend<Reporting>({
  reports: async ({ page }, use) => {
    const reports: string[] = [];
    await page.exposeBinding('reportViolation', ({ page: at }, text: string) => reports.push(`${at.url()}: ${text}`));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
        reportViolation(`${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
    page.on('console', (message) => {
      const text = message.text();
      if (/Content.Security.Policy|Trusted(HTML|Script)|Permissions.Policy|Cross-Origin/i.test(text)) {
        reports.push(`${page.url()}: ${text}`);
      }
    });
    await use(reports);
  },
});

/** Addresses with a state of their own, so that what an answer and a list offer is there to be used. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  'renew-mpn-offers': [
    '?offer=competency&anniversary=2021-03-01&today=2021-03-20',
    '?offer=competency&anniversary=2021-02-30',
    '?english=show',
  ],
  planner: ['?today=2021-03-20'],
  search: ['?q=mpn'],
};

/**
 * Uses whatever can be used on a page, in its order, until nothing new is there. Returns how much that was. In the
 * page, because there are thousands of controls; whether a press is a real one makes no difference to the policy.
 */
function useEverything(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const most = 80;
    const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
    // A form no script takes would leave the page.
    window.addEventListener('submit', (event) => event.preventDefault());
    const used = new Set<HTMLElement>();
    const next = () =>
      [...document.querySelectorAll<HTMLElement>('button, summary, select, input, textarea')].find(
        (control) => !used.has(control) && control.checkVisibility() && !control.matches(':disabled, [type=file]'),
      );
    for (let control = next(); control && used.size < most; control = next()) {
      used.add(control);
      control.focus();
      if (control instanceof HTMLSelectElement) control.selectedIndex = 1;
      else if (control.matches('textarea, input:not([type=radio], [type=checkbox])')) {
        (control as HTMLInputElement).value = '2021';
      } else control.click();
      for (const kind of ['input', 'change']) control.dispatchEvent(new Event(kind, { bubbles: true }));
      await pause();
    }
    return used.size;
  });
}

for (const { tag, path } of LOCALES) {
  test(`${tag}: every page, whatever is done on it, keeps to the policy`, async ({ page, reports, context }) => {
    test.setTimeout(180_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => {
      const offers = [['competency', 'A', 'anniversary', '2021-03-01', 0]];
      if (!localStorage.getItem('planner')) localStorage.setItem('planner', JSON.stringify({ version: 1, offers }));
    });
    const own = PAGES.filter((address) => address.startsWith(`/${path}/`));
    expect(own.length).toBeGreaterThan(5);
    let used = 0;
    for (const address of own) {
      const [slug = ''] = address.split('/').slice(2);
      for (const state of ['', ...(STATES[slug] ?? [])]) {
        await page.goto(address + state);
        used += await useEverything(page);
      }
    }
    expect(used).toBeGreaterThan(own.length * 2);
    await page.goto(`/${path}/search/?q=mpn`);
    await expect(page.locator('[data-search-results] a').first()).toBeVisible(); // by the worker the policy lets in
    await page.goto(`/${path}/nothing/`);
    await useEverything(page);
    expect(reports).toEqual([]);
  });
}

test('pages outside the languages keep to it as well', async ({ page, reports }) => {
  for (const address of PAGES.filter((page) => !LOCALES.some(({ path }) => page.startsWith(`/${path}/`)))) {
    await page.goto(address);
    await useEverything(page);
  }
  expect(reports).toEqual([]);
});

test('a script or handler put into the page does not run, and is reported', async ({ page, reports }) => {
  await page.route('**/en-us/', async (route) => {
    const response = await route.fetch();
    const injected = '<script>window.injected = 1</script><img src="x" onerror="window.injected = 2" alt="">';
    const body = (await response.text()).replace('</body>', `${injected}</body>`);
    await route.fulfill({ response, body });
  });
  await page.goto('/en-us/', { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  expect(reports.filter((report) => report.includes('script-src')).length).toBeGreaterThanOrEqual(2);
});

test('text does not become markup or code (Trusted Types)', async ({ page, reports }) => {
  await page.goto('/en-us/search/?q=mpn');
  await expect(page.locator('[data-search-results] a').first()).toBeVisible(); // the policy of search is made
  const refused = await page.evaluate(() => {
    const attempts: readonly (() => unknown)[] = [
      () => (document.body.innerHTML = '<b>x</b>'),
      () => new Worker('/pagefind/pagefind.js'),
      () => Object.assign(document.createElement('script'), { src: '/pagefind/pagefind-worker.js?x' }),
      () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return error instanceof Error ? 'refused' : 'odd';
      }
    });
  });
  expect(refused).toEqual(['refused', 'refused', 'refused', 'refused']);
  expect(reports.length).toBeGreaterThanOrEqual(4);
});

test('no page of another site can frame one of this', async ({ page, baseURL }) => {
  await page.route('http://elsewhere.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}/en-us/"></iframe>` }),
  );
  const framed = async () => {
    await page.goto('http://elsewhere.test/', { waitUntil: 'networkidle' });
    expect(page.frames()).toHaveLength(2);
    return page.frames()[1]?.locator('.brand').count();
  };
  expect(await framed()).toBe(0);
  // It is frame-ancestors that keeps it out: without the header it is there.
  await page.route('**/en-us/', async (route) => {
    const response = await route.fetch();
    const headers = Object.entries(response.headers()).filter(([name]) => name !== 'content-security-policy');
    await route.fulfill({ response, headers: Object.fromEntries(headers) });
  });
  expect(await framed()).toBe(1);
});
