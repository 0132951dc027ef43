/** The review pages: blocks next to the English text, marked diagnostics, the state of each source, and the sign-off command. */
import { type ChildProcess, spawn } from 'node:child_process';
import { access, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headlessOptions } from '../../tools/browser.ts';
import { freePort } from '../free-port.ts';
import { reviewSite } from '../../tools/l10n/review-site/integration.ts';
import { type Project, makeCurrent, openProject, withoutTestEnvironment } from './project.ts';

const ARTICLE = 'renew-mpn-offers';
const FRENCH = `src/content/fr-FR/${ARTICLE}.mdx`;

let project: Project;
let server: ChildProcess;
let browser: Browser;
let page: Page;
let origin = '';
let output = '';

beforeAll(async () => {
  project = await openProject();
  await cp('tools', join(project.folder, 'tools'), { recursive: true });
  await makeCurrent(project.folder, ['fr-FR']);
  // Adds a diagnostic, and makes a section outdated.
  await project.edit(FRENCH, (text) => text.replace('{#next-steps}\n\n', '$&Vous avez 30\u00a0jours. Pas plus.\n\n'));
  await project.edit(`src/content/en-US/${ARTICLE}.mdx`, (text) =>
    text.replace('{#renewal-reminders}\n\n', '$&A new sentence. '),
  );
  const port = await freePort();
  server = spawn(process.execPath, ['tools/l10n/main.ts', 'review-site', '--port', String(port)], {
    cwd: project.folder,
    env: { ...withoutTestEnvironment(process.env), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', BASE_PATH: '/docs' },
  });
  origin = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer) => {
      output += data.toString();
      const [, url] = /open (http:\S+)\/review\/\./.exec(output) ?? [];
      if (url !== undefined) resolve(url);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', () => reject(new Error(output)));
  });
  browser = await chromium.launch(headlessOptions());
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  server.removeAllListeners('exit');
  server.kill();
  await new Promise((resolve) => server.once('exit', resolve));
  await project.close();
});

const open = (path: string) => page.goto(`${origin}/review/${path}`, { waitUntil: 'networkidle' });

test('the server starts without an error', async () => {
  await open('');
  expect(output).not.toContain('ERROR');
});

test('the index links to translations with their state', async () => {
  await open('');
  expect(origin).toMatch(/\/docs$/);
  await page
    .getByRole('row')
    .filter({ has: page.locator(`a[href$="/fr-fr/${ARTICLE}/"]`) })
    .waitFor();
  expect(await page.locator(`a[href$="/fr-fr/${ARTICLE}/"]`).innerText()).toBe('outdated');
});

test('blocks are next to the English, and components are rendered', async () => {
  await open(`fr-fr/${ARTICLE}/`);
  const rows = page.locator('#renewal-reminders tbody tr');
  const [english, french] = await rows.nth(1).locator('td').allInnerTexts();
  expect(english).toMatch(/^A new sentence\. .*15\sdays/s);
  expect(french).toMatch(/15\sjours/);
});

test('a diagnostic marks the words that it’s about', async () => {
  const marked = page.locator('#next-steps mark');
  expect(await marked.allInnerTexts()).toContain('30\u00a0jours');
  const row = page
    .locator('#next-steps tr')
    .filter({ has: page.locator('mark') })
    .first();
  expect(await row.locator('.diagnostics').innerText()).toMatch(
    /\d+: "30\sjours" is a figure of the policy typed as text; /,
  );
});

test('each section shows whether its source has changed, and the command that marks it as current', async () => {
  const state = (id: string) => page.locator(`#${id}`).getAttribute('data-state');
  expect([await state('renewal-reminders'), await state('next-steps')]).toEqual(['changed', 'current']);
  await expect(
    page.getByText(`npm run l10n -- mark-current fr-FR ${ARTICLE} renewal-reminders`).innerText(),
  ).resolves.toBeTruthy();
  expect(await page.locator('[data-sign-off]').count()).toBe(0);
});

test('the button copies the sign-off command, which works', async () => {
  await open('fr-fr/advanced-specializations/');
  await page.getByLabel('Reviewer').fill('Ana "A" Martin');
  await page.getByRole('button', { name: 'Copy the sign-off command' }).click();
  await page.getByText('Copied.').waitFor();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  expect(command).toBe('npm run l10n -- review fr-FR advanced-specializations --by "Ana \\"A\\" Martin"');
  const { code } = await project.node('tools/l10n/main.ts', [
    'review',
    'fr-FR',
    'advanced-specializations',
    '--by',
    'Ana "A" Martin',
  ]);
  expect(code).toBe(0);
  // The server reads the files for each request.
  await open('fr-fr/advanced-specializations/');
  expect(await page.locator('[data-reviewed]').innerText()).toMatch(/^Signed off by Ana "A" Martin on \d{4}-/);
});

test('a build doesn’t have the review pages', async () => {
  expect((await project.build()).code).toBe(0);
  await expect(access(join(project.folder, 'dist/fr-fr'))).resolves.toBeUndefined();
  await expect(access(join(project.folder, 'dist/review'))).rejects.toThrow();
  const setup = reviewSite().hooks['astro:config:setup'];
  expect(() => setup?.({ command: 'build' } as never)).toThrow('only for the development server');
});
