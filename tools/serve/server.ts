/**
 * A server for local use and tests. It serves a build as a good host would: compressed, with the headers, redirects,
 * and "not found" pages of src/hosts, but without HSTS, because it uses HTTP. It also survives malformed requests.
 */
import { type IncomingMessage, type RequestListener, type Server, type ServerResponse, createServer } from 'node:http';
import { extname } from 'node:path';
import compression from 'compression';
import {
  CACHE_CONTROL,
  CONTENT_TYPES,
  SECURITY_HEADERS,
  cachingOf,
  headersIn,
  isCompressible,
  notFoundPages,
} from '../../src/hosts/index.ts';
import { filePath, isPageFolder, readSiteFile } from './files.ts';
import { rangeOf } from './range.ts';
import { type Redirect, decoded, redirectFor, targetOf } from './target.ts';

export interface ServeOptions {
  /** The folder of the build. */
  readonly folder: string;
  /** The base path of the site, with its slashes. */
  readonly base: string;
  /** The origins whose pages can show the calculator in a frame. */
  readonly embedOrigins?: readonly string[];
}

function contentTypeOf(file: string): string {
  const type = CONTENT_TYPES[extname(file).slice(1)] ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

const compress = compression({
  threshold: 0,
  // A part of a file isn't compressed, because a Range header refers to the uncompressed bytes.
  filter: ({ headers }, response) =>
    headers.range === undefined && isCompressible(String(response.getHeader('Content-Type')).split(';')[0] ?? ''),
});

/** The type casts are safe: the middleware has the types of Express, but only uses what Node's own objects have. */
const addCompression = (request: IncomingMessage, response: ServerResponse) =>
  new Promise<void>((resolve) => compress(request as never, response as never, () => resolve()));

function sendRedirect(response: ServerResponse, { status, to }: Redirect): void {
  response.writeHead(status, { Location: to }).end();
}

async function sendNotFound(response: ServerResponse, { folder, base }: ServeOptions, path: string): Promise<void> {
  const page =
    notFoundPages({ base }).find((candidate) => path.startsWith(candidate.folder))?.page ?? `${base}404.html`;
  const file = await readSiteFile(folder, page.slice(base.length));
  response.setHeader('Cache-Control', CACHE_CONTROL.revalidate);
  response.setHeader('Content-Type', contentTypeOf(file ? page : 'text.txt'));
  response.writeHead(404).end(file?.bytes ?? 'Not found');
}

/** @returns false if the build doesn't have the file */
async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  file: string,
): Promise<boolean> {
  const {
    range,
    'if-none-match': knownEtags,
    'if-range': ifRange,
    'accept-encoding': acceptedEncodings,
  } = request.headers;
  // With If-Range, send the whole file: a weak ETag never matches it (RFC 9110, section 13.1.5).
  const mayBePart = request.method === 'GET' && range !== undefined && ifRange === undefined;
  const content = await readSiteFile(folder, file, range === undefined && /\bbr\b/.test(String(acceptedEncodings)));
  if (!content) return false;
  const { bytes, etag, encoding } = content;
  response.setHeader('Cache-Control', CACHE_CONTROL[cachingOf(file)]);
  response.setHeader('Content-Type', contentTypeOf(file));
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('ETag', etag);
  if (encoding) response.setHeader('Content-Encoding', encoding).setHeader('Vary', 'Accept-Encoding');
  const part = mayBePart ? rangeOf(range, bytes.length) : undefined;
  if (knownEtags?.split(/\s*,\s*/).some((known) => known === etag || known === '*')) {
    response.writeHead(304).end();
  } else if (part === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${bytes.length}` }).end();
  } else if (part) {
    const { start, end } = part;
    response.setHeader('Content-Range', `bytes ${start}-${end}/${bytes.length}`);
    response.setHeader('Content-Length', end - start + 1);
    response.writeHead(206).end(bytes.subarray(start, end + 1));
  } else {
    response.setHeader('Content-Length', bytes.length);
    response.writeHead(200).end(bytes);
  }
  return true;
}

async function respond(options: ServeOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { folder, base } = options;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const target = targetOf(request);
  const redirect = redirectFor(target, base);
  if (redirect) {
    sendRedirect(response, redirect);
    return;
  }
  await addCompression(request, response);
  const { path, query } = target;
  for (const [name, value] of Object.entries(headersIn(path, options))) response.setHeader(name, value);
  const pathInBuild = path.startsWith(base) ? decoded(path.slice(base.length - 1)) : undefined;
  const file = pathInBuild === undefined ? undefined : filePath(pathInBuild);
  if (file !== undefined && (await sendFile(request, response, folder, file))) return;
  if (pathInBuild !== undefined && (await isPageFolder(folder, pathInBuild))) {
    sendRedirect(response, { status: 301, to: `${path}/${query}` });
  } else await sendNotFound(response, options, path);
}

/** Responds to every request. If an error occurs, the response has the status 500. */
export function siteHandler(options: ServeOptions): RequestListener {
  return (request, response) => {
    response.on('error', () => response.destroy()); // the browser closed the connection
    respond(options, request, response).catch((error: unknown) => {
      console.error(`${request.method} ${request.url}:`, error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Internal server error');
    });
  };
}

export const createSiteServer = (options: ServeOptions): Server => createServer(siteHandler(options));
