/**
 * For `npm run test:hosts`: builds the site again with another origin, a base path, and compressed files. Also writes
 * the files of a second site for the same server (a shop), because the guide must not change how other sites behave.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

const BUILD_FOLDER = 'node_modules/.hosts/site/guide';
const SHOP_FOLDER = 'node_modules/.hosts/site/shop';
const env = { ...process.env, SITE_URL: 'https://guide.example.org', BASE_PATH: '/guide' };

for (const args of [
  ['tools/astro.mjs', 'build', '--outDir', BUILD_FOLDER],
  ['tools/hosts/compress.ts', BUILD_FOLDER],
]) {
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
mkdirSync(`${SHOP_FOLDER}/en-US`, { recursive: true });
const page = (text: string) =>
  `<!doctype html><title>Shop</title><p>${text}</p><script>document.title = 'ran'</script>`;
for (const [file, text] of Object.entries({
  'index.html': page('The shop'),
  '404.html': page('Not in the shop'),
  'a.pdf': '%PDF-1.4',
  'notes.md': '# Notes',
  'app.js': 'var shop;',
  'en-US/index.html': page('The shop in English'),
})) {
  writeFileSync(`${SHOP_FOLDER}/${file}`, text);
}
