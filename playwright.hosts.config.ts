/** `npm run test:hosts`: the build on the hosts themselves, as far as they run here. */
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { headlessOptions } from './tools/browser.ts';

const FIRST_PORT = Number(process.env['HOSTS_PORT'] ?? 4340);
const at = (place: number) => `http://127.0.0.1:${FIRST_PORT + place}`;

/** Where wrangler is installed, and keeps its files. */
const WRANGLER = 'node_modules/.hosts';
/** The folder in which a second build lies as `guide`. */
const UNDER_A_BASE = 'node_modules/.hosts/site';

const nginx = (place: number, folders: string) => ({
  command: `node tools/hosts/nginx.ts ${folders}`,
  env: { PORT: String(FIRST_PORT + place) },
  url: `${at(place)}/policy.json`,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5000 },
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'test/hosts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['dot']],
  timeout: 60_000,
  expect: { timeout: 20_000 },
  use: { launchOptions: headlessOptions() },
  projects: [
    { name: 'cloudflare', testMatch: 'answers.spec.ts', use: { baseURL: at(0) } },
    { name: 'nginx', testMatch: ['answers.spec.ts', 'nginx.spec.ts', 'policy.spec.ts'], use: { baseURL: at(1) } },
    { name: 'nginx under a base', testMatch: 'base.spec.ts', use: { baseURL: at(2) } },
  ],
  webServer: [
    {
      command: `node_modules/.bin/wrangler pages dev ../../dist --ip 127.0.0.1 --port ${FIRST_PORT} --compatibility-date 2026-01-01`,
      cwd: WRANGLER,
      // It would ask its maker's servers otherwise, and keep files at home.
      env: { CI: '1', WRANGLER_SEND_METRICS: 'false', XDG_CONFIG_HOME: resolve(WRANGLER) },
      url: `${at(0)}/policy.json`,
      timeout: 120_000,
      stderr: 'ignore', // it complains of connections that browsers close
      reuseExistingServer: false,
    },
    nginx(1, 'dist'),
    { ...nginx(2, `${UNDER_A_BASE} guide`), url: `${at(2)}/guide/policy.json` },
  ],
});
