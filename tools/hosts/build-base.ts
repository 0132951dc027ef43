/** Builds the site once more, for another origin and under a path of it, with compressed files: for `npm run test:hosts`. */
import { spawnSync } from 'node:child_process';

const FOLDER = 'node_modules/.hosts/site/guide';
const env = { ...process.env, SITE_URL: 'https://guide.example.org', BASE_PATH: '/guide' };

for (const args of [
  ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', FOLDER],
  ['tools/hosts/compress.ts', FOLDER],
]) {
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
