/**
 * Serves a finished build as a good host would: compressed, with the site's policy as a header, the "not found"
 * page of the reader's language, and nothing cached that may change. For looking at the site and for its tests.
 */
import { existsSync, readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { extname, join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

const META_POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/** Texts that are not HTML: without its name, a browser guesses their encoding. */
const PLAIN_TYPES: Readonly<Record<string, string>> = { '.md': 'text/markdown', '.txt': 'text/plain' };

export interface ServeOptions {
  /** The folder of the build. */
  readonly folder: string;
  /** The path the site is served under, with its slashes. */
  readonly base: string;
}

/** The policy of the build, which its pages carry as <meta>, with what only a header can say. */
function readPolicy(folder: string): string {
  const page = readFileSync(join(folder, '404.html'), 'utf8');
  const policy = META_POLICY.exec(page)?.[1];
  if (policy === undefined) throw new Error(`${folder}/404.html carries no policy. Build the site again.`);
  return `${policy}; frame-ancestors 'none'`;
}

export function createSiteServer({ folder, base }: ServeOptions): Server {
  const policy = readPolicy(folder);
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      const type = PLAIN_TYPES[extname(path)];
      if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
      response.setHeader(
        'Cache-Control',
        path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const compress = compression({ threshold: 0 });
  return createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    // Both libraries speak to Express's types; what they use of them, Node's have.
    compress(request as never, response as never, () => {
      files(request, response, () => {
        const [, locale = ''] = (request.url ?? '').split('/');
        const localized = join(folder, locale, '404.html');
        const page = locale !== '' && existsSync(localized) ? localized : join(folder, '404.html');
        response.setHeader('Content-Security-Policy', policy);
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(readFileSync(page));
      });
    });
  });
}
