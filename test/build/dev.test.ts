/** `astro dev` serves every URL of a build, and shows content errors that would fail a build in an overlay. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headlessOptions } from '../../tools/browser.ts';
import { freePort } from '../free-port.ts';
import { type Project, openProject, withoutTestEnvironment } from './project.ts';

/** With a base path, more can go wrong. */
const BASE = '/guide';
const BROKEN_FILE = 'src/content/sv-SE/strings.json';
const ARTICLE = 'src/content/fr-FR/renew-mpn-offers.mdx';

let project: Project;
let server: ChildProcess;
let browser: Browser;
let origin = '';
let output = '';

async function waitFor<T>(name: string, probe: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await probe().catch(() => undefined);
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${name} did not appear:\n${output}`);
}

beforeAll(async () => {
  project = await openProject();
  // The server starts even with broken content.
  await project.edit(BROKEN_FILE, (text) => text.replace('{\n', '{\n  "no.key": "x",\n'));
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    cwd: project.folder,
    env: {
      ...withoutTestEnvironment(process.env),
      NODE_ENV: 'development',
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      BASE_PATH: BASE,
    },
  });
  server.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  server.stderr?.on('data', (data: Buffer) => (output += data.toString()));
  browser = await chromium.launch(headlessOptions());
  await waitFor('The server', async () => (await fetch(`${origin}${BASE}/en-us/`)).ok || undefined);
});

afterAll(async () => {
  await browser.close();
  server.kill();
  await new Promise((resolve) => server.once('exit', resolve));
  await project.close();
});

/**
 * Files that only a build creates, and configuration files for hosts. The server built the embedded calculator once, from
 * the broken content, so the hash in its pinned URL differs from the build's.
 */
const ONLY_BUILT =
  /^(_astro\/|embed\/[0-9a-f]{16}\/|pagefind\/|licenses\.md$|_headers$|_redirects$|nginx\.conf$|staticwebapp\.config\.json$|\.)/;

test('a server that starts with broken content reports it and still serves', async () => {
  await waitFor('The report', () => Promise.resolve(output.includes('sv-SE/strings.json:2: "no.key"') || undefined));
  await project.edit(BROKEN_FILE, (text) => text.replace('  "no.key": "x",\n', ''));
});

test('every URL of a build is served, including Markdown endpoints and cards', async () => {
  const { code } = await project.build({ BASE_PATH: BASE });
  expect(code).toBe(0);
  const dist = join(project.folder, 'dist');
  const entries = await readdir(dist, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .filter((path) => !ONLY_BUILT.test(path));
  expect(paths.length).toBeGreaterThan(180);
  const wrong: string[] = [];
  for (const path of paths) {
    const response = await fetch(`${origin}${BASE}/${path.replace(/index\.html$/, '')}`);
    const expected = path.endsWith('404.html') ? 404 : 200;
    if (response.status !== expected) wrong.push(`${path}: ${response.status}`);
    await response.arrayBuffer();
  }
  expect(wrong).toEqual([]);
  const release = (await (await fetch(`${origin}${BASE}/embed/v1/release.json`)).json()) as { script: string };
  expect(release.script).toMatch(/^embed\/[0-9a-f]{16}\//);
  expect((await fetch(`${origin}${BASE}/${release.script}`)).status).toBe(200);

  const card = await fetch(`${origin}${BASE}/cards/zh-cn/renew-mpn-offers.png`);
  expect(card.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await card.arrayBuffer()).toString('latin1', 1, 4)).toBe('PNG');
  const markdown = await fetch(`${origin}${BASE}/fr-fr/renew-mpn-offers.md`);
  expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(await markdown.text()).toMatch(/^# \S/);
  // Search uses the index of the last build.
  expect((await fetch(`${origin}${BASE}/pagefind/fr-fr/pagefind-entry.json`)).status).toBe(200);
  expect((await fetch(`${origin}${BASE}/licenses.md`)).status).toBe(200);
});

describe('broken content', () => {
  let page: Page;
  const overlay = () => page.locator('vite-error-overlay');
  const messageOf = () => overlay().locator('#message-content').innerText({ timeout: 1000 });
  const expectReport = (message: RegExp) =>
    waitFor(`A report of ${message}`, async () => (message.test(await messageOf()) ? true : undefined));
  /** Astro adds the file's text to an error before it sends it, so the article must not be fixed in the meantime. */
  const settle = () => page.waitForTimeout(2000);
  const expectNoOverlay = () =>
    waitFor('The page without an overlay', async () => ((await overlay().count()) === 0 ? true : undefined));

  beforeAll(async () => {
    page = await browser.newPage();
    await page.goto(`${origin}${BASE}/fr-fr/renew-mpn-offers/`);
  });

  test('is reported in the overlay with file, line, message, and hint, even on a page that is opened later', async () => {
    await project.edit(ARTICLE, (text) => text.replace('<RuleDays of="window"', '<RuleDays of="fenêtre"'));
    const message = /src\/content\/fr-FR\/renew-mpn-offers\.mdx:\d+: <RuleDays> doesn't accept of="fenêtre"/;
    await expectReport(message);
    expect(await overlay().locator('#hint-content').innerText()).toMatch(/^use one of .*\bwindow\b/);
    expect(await overlay().locator('#code header').innerText()).toMatch(/fr-FR\/renew-mpn-offers\.mdx:\d+/);
    expect(output).toMatch(message);
    await page.goto(`${origin}${BASE}/sv-se/`);
    await expectReport(message);
  });

  test('is no longer reported when it is fixed', async () => {
    await settle();
    await project.edit(ARTICLE, (text) => text.replace('<RuleDays of="fenêtre"', '<RuleDays of="window"'));
    await expectNoOverlay();
  });

  test('is reported for links, headings, expressions, figures, front matter, and strings', async () => {
    const append = (line: string) => (text: string) => `${text}\n${line}\n`;
    for (const [path, change, message] of [
      ['src/content/en-US/renew-mpn-offers.mdx', append('## What ends'), /en-US\/.*"What ends" has no ID/],
      ['src/content/en-US/renew-mpn-offers.mdx', append('Pay {your} fee.'), /en-US\/.*\{your\} is an expression/],
      ['src/content/en-US/renew-mpn-offers.mdx', append('You have 30 days.'), /en-US\/.*"30 days" is a figure/],
      [
        'src/content/en-US/renew-mpn-offers.mdx',
        (text: string) => text.replace(/^updated: .*$/m, 'updated: 2021-02-30'),
        /en-US\/.*"updated": must be a date that exists/,
      ],
      ['src/content/nl-NL/renew-mpn-offers.mdx', (text: string) => `${text}\n[x](./nowhere.mdx)\n`, /nl-NL\/.*nowhere/],
      [BROKEN_FILE, (text: string) => text.replace('{\n', '{\n  "no.key": "x",\n'), /"no\.key"/],
      ['src/content/zh-CN/renew-mpn-offers.mdx', (text: string) => text.replace(/^title: .*$/m, ''), /zh-CN\/.*title/],
    ] as const) {
      const before = await project.read(path);
      await project.edit(path, change);
      await expectReport(message);
      await settle();
      await project.edit(path, () => before);
      await expectNoOverlay();
    }
  });
});
