import { defineConfig } from '@playwright/test';
import { headlessOptions } from './tools/browser.ts';

const PORT = Number(process.env['SITE_PORT'] ?? 4329);

export default defineConfig({
  testDir: 'test/site',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  // Two more than the cores that this is measured on: pages wait for frames and timers.
  workers: 4,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['dot']],
  timeout: 60_000,
  // A reader whose language the site does not have: no offer of another, no leading on from the root.
  use: { locale: 'eo', baseURL: `http://localhost:${PORT}`, launchOptions: headlessOptions() },
  webServer: {
    command: 'node tools/serve/main.ts',
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
