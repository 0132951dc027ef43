/** Serves a small build. Its requests are raw text, because a URL parser would normalize malformed ones. */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createSiteServer } from '../../../tools/serve/server.ts';

/** Long enough to be compressed. No ten characters repeat, so that a wrong range is noticed. */
export const SCRIPT = Array.from({ length: 500 }, (_, line) => `// ${line + 100000}`).join('\n');

export const PAGES: Readonly<Record<string, string>> = {
  'index.html': '<title>Root</title>',
  '404.html': '<title>Nothing here</title>',
  'fr-fr/404.html': '<title>Rien ici</title>',
  'fr-fr/index.html': '<title>Accueil</title>',
  'fr-fr/planner/index.html': '<title>Agenda</title>',
  'fr-fr/guide.md': '# Guide',
  '_astro/Calculator.BtB9bqU9.js': SCRIPT,
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'nginx.conf': 'location / {}',
  _headers: '/*',
  '.nojekyll': '',
  'empty.txt': '',
};

export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Served {
  readonly folder: string;
  readonly port: number;
  /** Sends the bytes unchanged, and reads until the server closes the connection. */
  readonly raw: (request: string) => Promise<Buffer>;
  /** @param headers lines such as `Range: bytes=0-9` */
  readonly ask: (target: string, headers?: readonly string[], method?: string) => Promise<RawResponse>;
  readonly write: (file: string, text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

function parseResponse(bytes: Buffer): RawResponse {
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: bytes.subarray(end + 4),
  };
}

export async function serve(base = '/'): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'renewal-guide-serve-'));
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(PAGES)) await write(file, text);
  const server = createSiteServer({ folder, base }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const raw = async (request: string) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(request, 'latin1');
    return buffer(socket);
  };
  return {
    folder,
    port,
    raw,
    ask: async (target, headers = [], method = 'GET') =>
      parseResponse(await raw([`${method} ${target} HTTP/1.0`, ...headers, '', ''].join('\r\n'))),
    write,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
