/** `npm run test:hosts`: serves the build with Cloudflare's local server and with nginx. The other hosts can't run locally. */
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { headlessOptions } from './tools/browser.ts';

const FIRST_PORT = Number(process.env['HOSTS_PORT'] ?? 4340);
const urlOf = (host: number) => `http://127.0.0.1:${FIRST_PORT + host}`;

/** The folder that tools/hosts installs wrangler in. */
const WRANGLER = 'node_modules/.hosts';
/** Its subfolder `guide` has a build with the base `/guide/`. */
const SITE_WITH_BASE = 'node_modules/.hosts/site';

const nginx = (host: number, folders: string) => ({
  command: `node tools/hosts/nginx.ts ${folders}`,
  env: { PORT: String(FIRST_PORT + host) },
  url: `${urlOf(host)}/policy.json`,
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
    { name: 'cloudflare', testMatch: 'answers.spec.ts', use: { baseURL: urlOf(0) } },
    { name: 'nginx', testMatch: ['answers.spec.ts', 'nginx.spec.ts', 'policy.spec.ts'], use: { baseURL: urlOf(1) } },
    { name: 'nginx under a base', testMatch: 'base.spec.ts', use: { baseURL: urlOf(2) } },
  ],
  webServer: [
    {
      command: `node_modules/.bin/wrangler pages dev ../../dist --ip 127.0.0.1 --port ${FIRST_PORT} --compatibility-date 2026-01-01`,
      cwd: WRANGLER,
      // Otherwise, wrangler sends usage data and writes to the home folder.
      env: { CI: '1', WRANGLER_SEND_METRICS: 'false', XDG_CONFIG_HOME: resolve(WRANGLER) },
      url: `${urlOf(0)}/policy.json`,
      timeout: 120_000,
      stderr: 'ignore', // warnings about connections that browsers close
      reuseExistingServer: false,
    },
    nginx(1, 'dist'),
    { ...nginx(2, `${SITE_WITH_BASE} guide`), url: `${urlOf(2)}/guide/policy.json` },
  ],
});
