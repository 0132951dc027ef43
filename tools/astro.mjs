// Runs Astro without its telemetry: `node tools/astro.mjs build`. With --deploy, a build without SITE_URL fails.
// Plain JavaScript, because the installed Node may be too old to run TypeScript. Astro checks Node's version itself.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const deploy = process.argv.indexOf('--deploy');
if (deploy > 0) {
  process.argv.splice(deploy, 1);
  process.env.DEPLOY = '1';
}
await import('../node_modules/astro/bin/astro.mjs');
