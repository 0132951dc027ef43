/** `npm run serve` as a process: its addresses, its output, and malformed requests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '../../free-port.ts';
import { type Served, serve } from './site.ts';

const running: ChildProcess[] = [];
let site: Served | undefined;
afterEach(async () => {
  for (const child of running.splice(0)) child.kill();
  await site?.close();
  site = undefined;
});

function start(folder: string, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['tools/serve/main.ts', folder], {
    env: { ...process.env, HOST: '', BASE_PATH: '', ...env },
  });
  running.push(child);
  return child;
}

async function startedAt(env: Readonly<Record<string, string>> = {}) {
  site = await serve();
  const port = await freePort();
  const child = start(site.folder, { PORT: String(port), ...env });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await expect.poll(() => output, { timeout: 20_000 }).toContain('Stop it with Ctrl+C');
  return { child, port, output, folder: site.folder };
}

/** The status line of the response; undefined if the port is closed. */
async function statusLine(port: number, host: string, request = 'GET / HTTP/1.0\r\n\r\n'): Promise<string | undefined> {
  const socket = connect(port, host);
  socket.write(request);
  try {
    return (await buffer(socket)).toString('latin1').split('\r\n')[0];
  } catch {
    return undefined;
  }
}

/** An address of this machine on the network, if it has one. */
const networkAddress = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

test('the server is reachable from this machine only, whatever "localhost" resolves to', async () => {
  const { port, output } = await startedAt();
  expect(output).toContain(`Renewal Guide is served at http://localhost:${port}/\n`);
  expect(await statusLine(port, '127.0.0.1')).toBe('HTTP/1.1 200 OK');
  expect(await statusLine(port, 'localhost')).toBe('HTTP/1.1 200 OK');
  if (networkAddress) expect(await statusLine(port, networkAddress)).toBeUndefined();
});

test('the server listens on HOST', async () => {
  const { port, output } = await startedAt({ HOST: '0.0.0.0', BASE_PATH: '/guide' });
  expect(output).toContain(`http://0.0.0.0:${port}/guide/\n`);
  expect(await statusLine(port, networkAddress ?? '127.0.0.1')).toBe('HTTP/1.1 302 Found');
});

test('no request ends the server', async () => {
  const { child, port, folder } = await startedAt();
  await rm(join(folder, '_astro'), { recursive: true });
  for (const request of [
    'GET // HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET //[ HTTP/1.0\r\n\r\n',
    'GET /favicon.svg HTTP/1.0\r\nRange: bytes=5-2\r\n\r\n',
    'GET /_astro/Calculator.BtB9bqU9.js HTTP/1.0\r\n\r\n',
    'TRACE / HTTP/1.0\r\n\r\n',
    '\x16\x03\x01\r\n\r\n',
  ]) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(request);
    await Promise.race([once(socket, 'data'), once(socket, 'close')]);
    socket.destroy();
  }
  await rm(join(folder, '404.html'));
  expect(await statusLine(port, '127.0.0.1', 'GET /none HTTP/1.0\r\n\r\n')).toBe('HTTP/1.1 404 Not Found');
  expect(await statusLine(port, '127.0.0.1')).toBe('HTTP/1.1 200 OK');
  expect(child.exitCode).toBeNull();
});

test.each([
  [{ PORT: 'http' }, 'PORT is "http", which isn\'t a port.'],
  [{ PORT: '70000' }, 'PORT is "70000", which isn\'t a port.'],
  [{ BASE_PATH: '/a b' }, 'BASE_PATH is "/a b".'],
])('an invalid setting is reported and ends the process: %j', async (env, message) => {
  const child = start('no-build', env);
  const [errors] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(errors).toContain(message);
  expect(errors).not.toContain('at '); // no stack trace
  expect(child.exitCode).toBe(1);
});

test('a port in use and a missing build are reported', async () => {
  const { port, folder } = await startedAt();
  const second = start(folder, { PORT: String(port) });
  expect(await text(second.stderr)).toContain(`Port ${port} is in use. Set another one: PORT=4322 npm start`);
  const missing = start(join(folder, 'fr-fr/planner'), { PORT: String(await freePort()) });
  expect(await text(missing.stderr)).toContain('Run "npm run build" first.');
});
