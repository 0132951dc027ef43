/** The embedded calculator's size, its pinned version, its frame, and a React and a SharePoint-like page that embed it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { QUESTION, ELEMENT, answerOf, test } from '../embed/embed-test.ts';
import { bundled } from '../embed/bundled.ts';
import { NONCE, embedTag, serveHostPage, strictPolicy } from '../embed/host-page.ts';
import { createSiteServer } from '../../tools/serve/server.ts';
import { closes, daysLeft } from '../window.ts';
import { axeViolations } from './axe.ts';
import { LOCALES, expect, message } from './site.ts';

/** With the best brotli compression. */
const MAX_BYTES = 45_000;
const MAX_REQUESTS = 3;

interface Release {
  readonly script: string;
  readonly integrity: string;
}

const readRelease = async () => JSON.parse(await readFile('dist/embed/v1/release.json', 'utf8')) as Release;

const pinnedTag = (guide: string, { script, integrity }: Release) =>
  `<script type="module" crossorigin src="${guide}/${script}" integrity="${integrity}"></script>` +
  `<renewal-calculator lang="sv-SE" ${QUESTION}></renewal-calculator>`;

for (const { tag, path } of LOCALES) {
  test(`${tag}: an answer takes at most ${MAX_BYTES} bytes in ${MAX_REQUESTS} requests`, async ({
    page,
    guide,
    openHost,
  }) => {
    const requested: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(guide)) requested.push(new URL(request.url()).pathname);
    });
    await openHost({ body: embedTag(guide, `lang="${tag}" ${QUESTION}`) });
    await expect(answerOf(page)).toBeVisible();
    const files = await Promise.all(requested.map((file) => readFile(join('dist', file))));
    const bytes = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
    test.info().annotations.push({ type: 'cost', description: `${bytes} bytes in ${requested.length} requests` });
    expect(requested.length).toBeLessThanOrEqual(MAX_REQUESTS);
    expect(bytes).toBeLessThanOrEqual(MAX_BYTES);
    expect(bytes).toBeGreaterThan(30_000);
  });

  test(`${tag}: the page about the embedded calculator has the pinned version and a live example`, async ({ page }) => {
    await page.goto(`/${path}/embed/`);
    await expect(answerOf(page)).toHaveAttribute('data-stage', 'open');
    await expect(page.locator(`${ELEMENT} section`)).toHaveAttribute('lang', tag);
    const { script, integrity } = await readRelease();
    const code = await page.locator('pre').allTextContents();
    expect(code.join('\n')).toContain(`src="http://localhost:4321/${script}"\n  integrity="${integrity}"`);
    expect(code[0]).toContain(`<renewal-calculator lang="${tag}" offer="competency"`);
  });
}

test('the pinned version passes the browser’s integrity check', async ({ page, guide, openHost }) => {
  await openHost({ body: pinnedTag(guide, await readRelease()) });
  await expect(page.locator(`${ELEMENT} h2`)).toHaveText(message('sv-SE', 'calculator.form.title'));
  await expect(answerOf(page)).toBeVisible();
});

test.describe(() => {
  test.use({ failOnErrors: false });

  test('modified messages are refused', async ({ page, guide, openHost }) => {
    await page.route('**/words/sv-SE/mpn-2021.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('"tag"', ' "tag"') });
    });
    await openHost({ body: pinnedTag(guide, await readRelease()) });
    await expect(page.locator(`${ELEMENT} [role=alert]`)).toContainText(message('sv-SE', 'embed.failed'));
  });

  test('modified code for calendar files is refused', async ({ page, guide, openHost }) => {
    await page.route('**/CalendarItems.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\nglobalThis.changed = true;` });
    });
    await openHost({ body: pinnedTag(guide, await readRelease()) });
    await page.locator(`${ELEMENT} .menu summary`).click();
    await expect(page.locator(`${ELEMENT} .menu [role=alert]`)).toContainText(message('sv-SE', 'action.file-failed'));
    expect(await page.evaluate(() => 'changed' in globalThis)).toBe(false);
  });

  test('a site that isn’t configured can’t show the calculator in a frame', async ({ page, guide, openHost }) => {
    await openHost({
      headers: {},
      body: `<iframe title="Dates" src="${guide}/embed/fr-fr/?offer=action-pack"></iframe>`,
    });
    const frame = page.frameLocator('iframe');
    await page.waitForLoadState('networkidle');
    await expect(frame.locator(ELEMENT)).toHaveCount(0);
  });
});

test('a configured site can show the calculator in a frame, but no other page', async ({ page }) => {
  const site = await serveHostPage({
    body: '<iframe title="Dates" width="900" height="900"></iframe><iframe title="Article" width="90" height="90"></iframe>',
  });
  const server = createSiteServer({ folder: 'dist', base: '/', embedOrigins: [site.origin] });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const guide = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  try {
    await page.goto(site.origin);
    await page.evaluate((origin) => {
      const [dates] = document.querySelectorAll('iframe');
      if (dates) dates.src = `${origin}/embed/nl-nl/?offer=competency&anniversary=2021-06-22&today=2021-07-10`;
    }, guide);
    const frame = page.locator('iframe').first().contentFrame();
    await expect(frame.locator(`${ELEMENT} [data-result]`)).toHaveAttribute(
      'data-days-left',
      String(daysLeft('2021-06-22', '2021-07-10')),
    );
    await expect(frame.locator('html')).toHaveAttribute('lang', 'nl-NL');
    await expect(frame.locator('base')).toHaveAttribute('target', '_blank');
    const policies = await Promise.all(
      ['/embed/nl-nl/', '/nl-nl/', '/embed/v1/renewal-calculator.js', '/nl-nl/embed/'].map(
        async (path) =>
          (await fetch(guide + path)).headers.get('content-security-policy')?.split('frame-ancestors ')[1],
      ),
    );
    expect(policies).toEqual([site.origin, "'none'", "'none'", "'none'"]);
  } finally {
    server.close();
    site.close();
  }
});

test('in a React page, state becomes attributes and the event updates the page', async ({ page, guide, openHost }) => {
  const app = await bundled(`
    import { createElement as h, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    function App() {
      const [anniversary, setAnniversary] = useState('2021-06-22');
      const [closes, setCloses] = useState('');
      return h('div', null,
        h('button', { onClick: () => setAnniversary('2021-08-01') }, 'Next'),
        h('output', null, closes),
        h('renewal-calculator', {
          lang: 'zh-CN', offer: 'competency', anniversary, today: '2021-07-10',
          'onrenewal-answer': ({ detail }) => setCloses(detail.events['window-closes']),
        }));
    }
    createRoot(document.getElementById('app')).render(h(App));`);
  const scripts = `<script type="module" src="${guide}/embed/v1/renewal-calculator.js"></script>`;
  await openHost({
    app,
    body: `<div id="app"></div><script type="module" nonce="${NONCE}" src="/app.js"></script>${scripts}`,
  });
  await expect(page.locator('output')).toHaveText(closes('2021-06-22'));
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.locator('output')).toHaveText(closes('2021-08-01'));
  await expect(page.locator(`${ELEMENT} h2`)).toHaveText(message('zh-CN', 'calculator.form.title'));
});

test('in a SharePoint-like page, a web part adds the calculator through a Trusted Types policy', async ({
  page,
  guide,
  openHost,
}) => {
  // SharePoint has an AMD loader, canvas zones of fixed width, and web parts that add elements late.
  const loader = `
    window.define = Object.assign(() => { throw new Error('not a module for the AMD loader'); }, { amd: {} });
    const policy = trustedTypes.createPolicy('loader', { createScriptURL: (url) => url });
    addEventListener('load', () => {
      const part = document.querySelector('#webpart');
      part.append(Object.assign(document.createElement('renewal-calculator'), { lang: 'fr-FR' }));
      const script = Object.assign(document.createElement('script'), { type: 'module', crossOrigin: 'anonymous' });
      script.src = policy.createScriptURL('${guide}/embed/v1/renewal-calculator.js');
      document.head.append(script);
      setTimeout(() => {
        const { firstElementChild: calculator } = part;
        calculator.setAttribute('offer', 'solutions-partner-designation');
        calculator.setAttribute('anniversary', '2026-12-15');
        calculator.setAttribute('today', '2026-11-26');
      }, 100);
    });`;
  await openHost({
    lang: 'en-us',
    headers: { 'Content-Security-Policy': `${strictPolicy(guide, 'loader')}; style-src 'nonce-${NONCE}'` },
    body:
      `<style nonce="${NONCE}">.zone { width: 320px; transform: translateZ(0); font-size: 14px } .zone * { margin: 0 }</style>` +
      `<div class="zone"><div id="webpart"></div></div><script nonce="${NONCE}">${loader}</script>`,
  });
  await expect(answerOf(page)).toHaveAttribute('data-edition', 'maicpp');
  await expect(page.locator(`${ELEMENT} h2`)).toHaveText(message('fr-FR', 'calculator.form.title'));
  const overflow = await page.evaluate(() => {
    const zone = document.querySelector('.zone');
    return zone ? zone.scrollWidth - zone.clientWidth : undefined;
  });
  expect(overflow).toBe(0);
  await page.evaluate(() => Reflect.deleteProperty(window, 'define')); // axe would call it
  expect(await axeViolations(page)).toEqual([]);
});
