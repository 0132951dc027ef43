/** The local server's responses, also to malformed requests. */
import { readdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CACHE_CONTROL, SECURITY_HEADERS } from '../../../src/hosts/index.ts';
import { rangeOf } from '../../../tools/serve/range.ts';
import { PAGES, SCRIPT, type Served, serve } from './site.ts';

const ASSET = '/_astro/Calculator.BtB9bqU9.js';

let site: Served;
beforeAll(async () => {
  site = await serve();
});
afterAll(() => site.close());

const text = async (target: string) => (await site.ask(target)).body.toString();

test('every file is served at its URL with all headers', async () => {
  for (const [address, file, type, caching] of [
    ['/', 'index.html', 'text/html; charset=utf-8', 'revalidate'],
    ['/fr-fr/', 'fr-fr/index.html', 'text/html; charset=utf-8', 'revalidate'],
    ['/fr-fr/index.html', 'fr-fr/index.html', 'text/html; charset=utf-8', 'revalidate'],
    ['/fr-fr/?x=1&y=//', 'fr-fr/index.html', 'text/html; charset=utf-8', 'revalidate'],
    ['/fr%2Dfr/', 'fr-fr/index.html', 'text/html; charset=utf-8', 'revalidate'],
    ['http://anywhere/fr-fr/', 'fr-fr/index.html', 'text/html; charset=utf-8', 'revalidate'],
    ['http://anywhere', 'index.html', 'text/html; charset=utf-8', 'revalidate'],
    ['/fr-fr/guide.md', 'fr-fr/guide.md', 'text/markdown; charset=utf-8', 'revalidate'],
    ['/favicon.svg', 'favicon.svg', 'image/svg+xml', 'revalidate'],
    ['/empty.txt', 'empty.txt', 'text/plain; charset=utf-8', 'revalidate'],
    [ASSET, ASSET.slice(1), 'text/javascript; charset=utf-8', 'immutable'],
  ] as const) {
    const { status, headers, body } = await site.ask(address);
    expect([address, status, headers['content-type']]).toEqual([address, 200, type]);
    expect(headers['cache-control']).toBe(CACHE_CONTROL[caching]);
    expect(body.toString()).toBe(PAGES[file]);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
    expect(headers).not.toHaveProperty('strict-transport-security'); // this is plain HTTP
  }
});

describe('missing and malformed paths get the 404 page in the language of the URL', () => {
  test.each([
    ['/none', 'Nothing here'],
    ['//', 'Nothing here'],
    ['///', 'Nothing here'],
    ['//[', 'Nothing here'],
    ['//:80/', 'Nothing here'],
    ['//a:99999/', 'Nothing here'],
    ['//fr-fr/', 'Nothing here'],
    ['/fr-fr//', 'Rien ici'],
    ['/fr-fr/none.js?x', 'Rien ici'],
    ['/_astro', 'Nothing here'],
    ['/_astro/', 'Nothing here'],
    ['/..', 'Nothing here'],
    ['/../../etc/passwd', 'Nothing here'],
    ['/fr-fr/../index.html', 'Rien ici'],
    ['/..%2f..%2fetc%2fpasswd', 'Nothing here'],
    ['/%2e%2e/%2e%2e/etc/passwd', 'Nothing here'],
    ['/..%5c..%5cetc', 'Nothing here'],
    ['/\\..\\index.html', 'Nothing here'],
    ['/index.html%00.js', 'Nothing here'],
    ['/%', 'Nothing here'],
    ['/%c0%af', 'Nothing here'],
    ['/%ff', 'Nothing here'],
    ['/index.html/', 'Nothing here'],
    ['/index.html/x', 'Nothing here'],
    ['/.nojekyll', 'Nothing here'],
    ['/nginx.conf', 'Nothing here'],
    ['/_headers', 'Nothing here'],
    ['/__proto__', 'Nothing here'],
  ])('%s', async (target, title) => {
    const { status, headers, body } = await site.ask(target);
    expect([status, body.toString()]).toEqual([404, `<title>${title}</title>`]);
    expect(headers['cache-control']).toBe(CACHE_CONTROL.revalidate);
    expect(headers['content-security-policy']).toBe(SECURITY_HEADERS['Content-Security-Policy']);
  });
});

test('a path longer than any file name is not found', async () => {
  for (const target of [`/${'a'.repeat(9000)}`, `/${'a/'.repeat(4000)}`])
    expect((await site.ask(target)).status).toBe(404);
});

test('a folder without its slash, and a locale in the case of its tag, are redirected as on hosts', async () => {
  for (const [target, to] of [
    ['/fr-fr', '/fr-fr/'],
    ['/fr-fr/planner?x=1', '/fr-fr/planner/?x=1'],
    ['/fr-FR', '/fr-fr/'],
    ['/fr-FR/planner?x=1', '/fr-fr/planner?x=1'],
    ['/fr-FR//evil.example', '/fr-fr//evil.example'],
  ] as const) {
    const { status, headers } = await site.ask(target);
    expect([target, status, headers['location']]).toEqual([target, 301, to]);
  }
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS', 'PROPFIND'])('%s gets status 405', async (method) => {
  for (const target of ['/', '/none', '/fr-FR/']) {
    const { status, headers } = await site.ask(target, ['Content-Length: 2'], method);
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  }
});

test('HEAD gets only the headers', async () => {
  const { status, headers, body } = await site.ask('/fr-fr/', [], 'HEAD');
  expect([status, headers['content-length'], body.length]).toEqual([200, String(PAGES['fr-fr/index.html']?.length), 0]);
});

describe('ranges', () => {
  const size = Buffer.byteLength(SCRIPT);

  test.each([
    ['bytes=0-9', 0, 10],
    ['bytes=10-10', 10, 11],
    ['bytes=4000-', 4000, size],
    ['bytes=-5', size - 5, size],
    ['bytes=0-', 0, size],
    [`bytes=-${size * 2}`, 0, size],
    [`bytes=0-${'9'.repeat(40)}`, 0, size],
  ])('%s gets that part of the file', async (range, start, end) => {
    for (const otherHeaders of [[], ['Accept-Encoding: gzip, br']]) {
      const { status, headers, body } = await site.ask(ASSET, [`Range: ${range}`, ...otherHeaders]);
      expect(status).toBe(206);
      expect(headers['content-range']).toBe(`bytes ${start}-${end - 1}/${size}`);
      expect(headers).not.toHaveProperty('content-encoding');
      expect(body.toString()).toBe(SCRIPT.slice(start, end));
    }
  });

  test.each(['bytes=5-2', 'bytes=-0', `bytes=${size}-`, 'bytes=99999-100000', `bytes=${'9'.repeat(40)}-`])(
    '%s can’t be satisfied',
    async (range) => {
      const { status, headers, body } = await site.ask(ASSET, [`Range: ${range}`]);
      expect([status, headers['content-range'], body.length]).toEqual([416, `bytes */${size}`, 0]);
      expect((await site.ask('/empty.txt', [`Range: ${range}`])).status).toBe(416);
    },
  );

  test.each([
    'bytes=-',
    'bytes=',
    'bytes',
    'lines=1-2',
    'bytes=a-b',
    'bytes=0-1,3-4',
    'bytes=1.5-3',
    'bytes=--1',
    '0-5',
  ])('%s is ignored, and the whole file is sent', async (range) => {
    const { status, body } = await site.ask(ASSET, [`Range: ${range}`]);
    expect([status, body.toString()]).toEqual([200, SCRIPT]);
  });

  test('If-Range gets the complete file, because ETags are weak', async () => {
    const { headers } = await site.ask(ASSET);
    const { status } = await site.ask(ASSET, ['Range: bytes=0-1', `If-Range: ${headers['etag']}`]);
    expect(status).toBe(200);
  });

  test('any parsed range is inside the file', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.option(fc.nat(300)), fc.option(fc.nat(300)), (length, first, last) => {
        const part = rangeOf(`bytes=${first ?? ''}-${last ?? ''}`, length);
        if (part === undefined) return first === null && last === null;
        if (part === 'unsatisfiable') {
          return first === null ? last === 0 || length === 0 : first >= length || (last !== null && last < first);
        }
        return 0 <= part.start && part.start <= part.end && part.end < length;
      }),
    );
  });
});

test('a cached page isn’t sent again until it changes', async () => {
  const { headers } = await site.ask('/fr-fr/');
  const again = (etag: string) => site.ask('/fr-fr/', [`If-None-Match: ${etag}`]);
  expect((await again(headers['etag'] ?? '')).status).toBe(304);
  expect((await again(`"other", ${headers['etag']}`)).status).toBe(304);
  expect((await again('*')).status).toBe(304);
  expect((await again('W/"other"')).status).toBe(200);
});

test('responses are compressed if the client accepts it; an outdated compressed file isn’t used', async () => {
  const gzip = await site.ask(ASSET, ['Accept-Encoding: gzip']);
  expect([gzip.headers['content-encoding'], gunzipSync(gzip.body).toString()]).toEqual(['gzip', SCRIPT]);
  const path = join(site.folder, 'fr-fr/index.html');
  await writeFile(`${path}.br`, brotliCompressSync('<title>Compressed before</title>'));
  const titleOf = async () => {
    const { body } = await site.ask('/fr-fr/', ['Accept-Encoding: br']);
    return brotliDecompressSync(body).toString();
  };
  expect(await titleOf()).toBe('<title>Compressed before</title>');
  const { mtimeMs } = await stat(path);
  await utimes(`${path}.br`, mtimeMs / 1000 - 60, mtimeMs / 1000 - 60);
  expect(await titleOf()).toBe(PAGES['fr-fr/index.html']);
  await rm(`${path}.br`);
});

test('the files that a new build adds, changes, and removes are up to date immediately', async () => {
  await site.write('_astro/New.B1c2D3e4.js', '// new');
  expect(await text('/_astro/New.B1c2D3e4.js')).toBe('// new');
  await site.write('_astro/New.B1c2D3e4.js', '// newer, and longer');
  expect(await text('/_astro/New.B1c2D3e4.js')).toBe('// newer, and longer');
  await truncate(join(site.folder, '_astro/New.B1c2D3e4.js'), 3);
  const { headers, body } = await site.ask('/_astro/New.B1c2D3e4.js');
  expect([headers['content-length'], body.toString()]).toEqual(['3', '// ']);
  await rm(join(site.folder, '_astro/New.B1c2D3e4.js'));
  expect((await site.ask('/_astro/New.B1c2D3e4.js')).status).toBe(404);
});

test('during a build, when there are no files, the status is 404', async () => {
  const other = await serve();
  await rm(other.folder, { recursive: true });
  for (const target of ['/', '/fr-fr/', '/none', ASSET]) {
    const { status, headers, body } = await other.ask(target);
    expect([status, headers['content-type'], body.toString()]).toEqual([404, 'text/plain; charset=utf-8', 'Not found']);
  }
  await other.write('index.html', 'back');
  expect((await other.ask('/')).body.toString()).toBe('back');
  await other.close();
});

test('with a base, every file is below it, and the root redirects there', async () => {
  const other = await serve('/guide/');
  for (const [target, status, location] of [
    ['/', 302, '/guide/'],
    ['/?x=1', 302, '/guide/?x=1'],
    ['/guide', 301, '/guide/'],
    ['/guide/fr-fr/planner', 301, '/guide/fr-fr/planner/'],
    ['/guide/fr-FR/planner/', 301, '/guide/fr-fr/planner/'],
    ['/guide/fr-fr/', 200, undefined],
    ['/fr-fr/', 404, undefined],
    ['/guidebook/', 404, undefined],
    ['/guide//', 404, undefined],
  ] as const) {
    const { status: actual, headers } = await other.ask(target);
    expect([target, actual, headers['location']]).toEqual([target, status, location]);
  }
  expect((await other.ask('/guide/fr-fr/none')).body.toString()).toContain('Rien ici');
  await other.close();
});

/** How many files and sockets this process has open; undefined if the system doesn't report it. */
const openFiles = () =>
  readdir('/proc/self/fd').then(
    ({ length }) => length,
    () => undefined,
  );

test('300 aborted downloads leave no open files or sockets', async () => {
  const big = 'x'.repeat(2_000_000);
  await site.write('big.txt', big);
  const before = await openFiles();
  for (let round = 0; round < 30; round += 1) {
    await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const socket = connect(site.port, '127.0.0.1');
        socket.on('error', () => undefined);
        socket.write(`GET /big.txt HTTP/1.1\r\nHost: x\r\n${index === 0 ? 'Accept-Encoding: gzip\r\n' : ''}\r\n`);
        await (index % 3 ? new Promise((resolve) => socket.once('data', resolve)) : setTimeout(1));
        socket.destroy();
      }),
    );
  }
  expect(await text('/')).toBe(PAGES['index.html']);
  if (before !== undefined) await expect.poll(openFiles).toBeLessThan(before + 20);
  await rm(join(site.folder, 'big.txt'));
});

test('invalid HTTP is refused or dropped, and the server keeps running', async () => {
  for (const request of [
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    'nonsense\r\n\r\n',
    'GET /\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'GET fr-fr/ HTTP/1.0\r\n\r\n',
    'GET /\xff HTTP/1.0\r\n\r\n',
    'GET /\0 HTTP/1.0\r\n\r\n',
    `GET / HTTP/1.0\r\nX: ${'a'.repeat(30_000)}\r\n\r\n`,
    'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n',
    'CONNECT x:80 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  ]) {
    await site.raw(request);
    expect((await site.ask('/')).status).toBe(200);
  }
});

test('any target and any header get a response', async () => {
  const piece = fc.constantFrom(
    '/',
    '//',
    '..',
    '.',
    '%',
    '%2f',
    '%00',
    'fr-fr',
    'fr-FR',
    '?',
    '#',
    '[',
    ':',
    '@',
    '\\',
    ';',
    '_astro',
    'x',
  );
  const printable = fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)) });
  const target = fc.oneof(
    fc.array(piece).map((pieces) => `/${pieces.join('')}`),
    printable.map((one) => `/${one}`),
  );
  const header = fc.tuple(fc.constantFrom('Range', 'If-None-Match', 'Accept-Encoding', 'Host', 'If-Range'), printable);
  await fc.assert(
    fc.asyncProperty(target, fc.array(header, { maxLength: 3 }), async (path, headers) => {
      const { status } = await site.ask(
        path,
        headers.map(([name, value]) => `${name}: ${value}`),
      );
      expect([200, 206, 301, 304, 400, 404, 416]).toContain(status);
    }),
    { numRuns: 150 },
  );
});
