/**
 * Serves a finished build as a good host would: compressed, with the headers, redirects and
 * "not found" pages of src/hosts, and nothing cached that may change. For looking at the site and for its tests.
 */
import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { extname, join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import {
  CACHE_CONTROL,
  CONTENT_TYPES,
  cachingOf,
  notFoundPages,
  redirects,
  securityHeaders,
} from '../../src/hosts/index.ts';
import { policyIn } from '../../src/integrations/content-security.ts';

export interface ServeOptions {
  /** The folder of the build. */
  readonly folder: string;
  /** The path the site is served under, with its slashes. */
  readonly base: string;
}

/** The headers the host's files name, with the policy the build's pages carry. */
function readHeaders(folder: string): Readonly<Record<string, string>> {
  const policy = policyIn(readFileSync(join(folder, '404.html'), 'utf8'));
  if (policy === undefined) throw new Error(`${folder}/404.html carries no policy. Build the site again.`);
  return securityHeaders(policy);
}

/** Where an address in a case of its own leads, query included. */
function movedTo(url: string, base: string): string | undefined {
  const { pathname, search } = new URL(url, 'http://localhost');
  for (const { from, to } of redirects({ base })) {
    if (pathname === from) return `${to}${search}`;
    if (pathname.startsWith(`${from}/`)) return `${to}${pathname.slice(from.length + 1)}${search}`;
  }
  return undefined;
}

export function createSiteServer({ folder, base }: ServeOptions): Server {
  const headers = readHeaders(folder);
  const files = sirv(folder, {
    etag: true,
    brotli: true, // Where `npm run compress` has put it.
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', CACHE_CONTROL[cachingOf(path.slice(1))]);
      const type = CONTENT_TYPES[extname(path).slice(1)];
      if (type?.startsWith('text/')) response.setHeader('Content-Type', `${type}; charset=utf-8`);
    },
  });
  const compress = compression({ threshold: 0 });
  const notFound = notFoundPages({ base });
  return createServer((request, response) => {
    const url = request.url ?? '/';
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const moved = url.startsWith(base) ? movedTo(url, base) : base;
    if (moved !== undefined) {
      response.writeHead(url.startsWith(base) ? 301 : 302, { Location: moved }).end();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    // Both libraries speak to Express's types; what they use of them, Node's have.
    compress(request as never, response as never, () => {
      files(request, response, () => {
        const page = notFound.find((place) => url.startsWith(place.folder))?.page ?? `${base}404.html`;
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(readFileSync(join(folder, page.slice(base.length))));
      });
    });
  });
}
