import { defineConfig } from '@playwright/test';
import { headlessOptions } from './tools/browser.ts';

const PORT = Number(process.env['SITE_PORT'] ?? 4329);

export default defineConfig({
  testDir: 'test/site',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  // More than two cores can run, because pages mostly wait for frames and timers.
  workers: 4,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['dot']],
  timeout: 60_000,
  // On a busy machine, loading delayed scripts can take longer than the default of 5 seconds.
  expect: { timeout: 20_000 },
  // A language that the site doesn't have, so no page suggests another language or redirects to it.
  use: { locale: 'eo', baseURL: `http://localhost:${PORT}`, launchOptions: headlessOptions() },
  webServer: {
    command: 'node tools/serve/main.ts',
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
