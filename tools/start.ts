/** `npm start`: builds the site and serves it. Prints the build's log if it fails, otherwise only its warnings. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

const { PORT = '4321', SITE_URL = `http://localhost:${PORT}` } = process.env;

console.log('Building the site …');
const build = spawn(process.execPath, ['tools/astro.mjs', 'build'], {
  env: { ...process.env, SITE_URL },
  stdio: ['ignore', 'pipe', 'pipe'],
});
const exitCode = new Promise<number>((resolve) => {
  build.on('close', (code) => resolve(code ?? 1));
});
const [output, errors, code] = await Promise.all([text(build.stdout), text(build.stderr), exitCode]);
if (code !== 0) {
  console.error(`${output}${errors}\nThe site couldn't be built. The reason is above.`);
  process.exit(code);
}
for (const line of `${output}${errors}`.split('\n').filter((logLine) => logLine.includes('[WARN]'))) console.warn(line);
await import('./serve/main.ts');
