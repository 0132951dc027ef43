/** The content security policy as a host sends it: the site doesn't violate it, and violations are blocked. */
import { type Page, test as base, expect } from '@playwright/test';
import { LOCALES } from '../../src/i18n/locales.ts';
import { PAGES } from './build.ts';

interface Reporting {
  /** The violations reported on all pages of the test, including those in workers. */
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

/** URLs with a state, so that the controls of an answer and of a list exist. */
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
 * Uses all controls on a page in order until there are no new ones, and returns their number. Runs in the page, because
 * there are thousands of controls, and the policy doesn't distinguish simulated clicks from real ones.
 */
function useAllControls(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const maxControls = 80;
    const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
    // A form that no script handles would leave the page.
    window.addEventListener('submit', (event) => event.preventDefault());
    const used = new Set<HTMLElement>();
    const next = () =>
      [...document.querySelectorAll<HTMLElement>('button, summary, select, input, textarea')].find(
        (control) => !used.has(control) && control.checkVisibility() && !control.matches(':disabled, [type=file]'),
      );
    for (let control = next(); control && used.size < maxControls; control = next()) {
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
  test(`${tag}: no page violates the policy, whichever controls are used`, async ({ page, reports, context }) => {
    test.setTimeout(180_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => {
      const offers = [['competency', 'A', 'anniversary', '2021-03-01', 0]];
      if (!localStorage.getItem('planner')) localStorage.setItem('planner', JSON.stringify({ version: 1, offers }));
    });
    const pages = PAGES.filter((address) => address.startsWith(`/${path}/`));
    expect(pages.length).toBeGreaterThan(5);
    let used = 0;
    for (const address of pages) {
      const [slug = ''] = address.split('/').slice(2);
      for (const state of ['', ...(STATES[slug] ?? [])]) {
        await page.goto(address + state);
        used += await useAllControls(page);
      }
    }
    expect(used).toBeGreaterThan(pages.length * 2);
    await page.goto(`/${path}/search/?q=mpn`);
    await expect(page.locator('[data-search-results] a').first()).toBeVisible(); // by the worker that the policy allows
    await page.goto(`/${path}/nothing/`);
    await useAllControls(page);
    expect(reports).toEqual([]);
  });
}

test('pages outside the locales don’t violate the policy', async ({ page, reports }) => {
  for (const address of PAGES.filter((page) => !LOCALES.some(({ path }) => page.startsWith(`/${path}/`)))) {
    await page.goto(address);
    await useAllControls(page);
  }
  expect(reports).toEqual([]);
});

test('an injected script or handler doesn’t run and is reported', async ({ page, reports }) => {
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

test('text can’t become markup or code (Trusted Types)', async ({ page, reports }) => {
  await page.goto('/en-us/search/?q=mpn');
  await expect(page.locator('[data-search-results] a').first()).toBeVisible(); // the policy for search has been created
  const refused = await page.evaluate(() => {
    const attempts: readonly (() => unknown)[] = [
      () => (document.body.innerHTML = '<b>x</b>'),
      () => new Worker('/pagefind/fr-fr/pagefind.js'),
      () => Object.assign(document.createElement('script'), { src: '/pagefind/fr-fr/pagefind-worker.js?x' }),
      () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return error instanceof Error ? 'refused' : 'not an Error';
      }
    });
  });
  expect(refused).toEqual(['refused', 'refused', 'refused', 'refused']);
  expect(reports.length).toBeGreaterThanOrEqual(4);
});

test('other sites can’t frame this site’s pages', async ({ page, baseURL }) => {
  await page.route('http://elsewhere.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${baseURL}/en-us/"></iframe>` }),
  );
  const countBrandsInFrame = async () => {
    await page.goto('http://elsewhere.test/', { waitUntil: 'networkidle' });
    expect(page.frames()).toHaveLength(2);
    return page.frames()[1]?.locator('.brand').count();
  };
  expect(await countBrandsInFrame()).toBe(0);
  // Without the header, the frame is shown, so it was frame-ancestors that blocked it.
  await page.route('**/en-us/', async (route) => {
    const response = await route.fetch();
    const headers = Object.entries(response.headers()).filter(([name]) => name !== 'content-security-policy');
    await route.fulfill({ response, headers: Object.fromEntries(headers) });
  });
  expect(await countBrandsInFrame()).toBe(1);
});
