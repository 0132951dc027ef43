/** Parses the target of a request (its path and query), and finds the redirect for it, if there is one. */
import type { IncomingMessage } from 'node:http';
import { redirects } from '../../src/hosts/index.ts';

export interface Target {
  /** The requested path, from the server's root. */
  readonly path: string;
  /** The query with its question mark, or an empty string. */
  readonly query: string;
}

/** Also accepts an absolute URL, as in a request to a proxy. */
export function targetOf({ url = '/' }: IncomingMessage): Target {
  const [path = '', ...query] = url.replace(/^https?:\/\/[^/?]*/i, '').split('?');
  return { path: path || '/', query: query.length === 0 ? '' : `?${query.join('?')}` };
}

/** The decoded path. Undefined if its percent-encoding is invalid. */
export function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

export interface Redirect {
  readonly status: 301 | 302;
  readonly to: string;
}

/** Redirects a locale's tag to its path (`/fr-FR/planner/` to `/fr-fr/planner/`), and the server's root to the base. */
export function redirectFor({ path, query }: Target, base: string): Redirect | undefined {
  const localeRedirect = redirects({ base }).find(({ from }) => path === from || path.startsWith(`${from}/`));
  if (localeRedirect)
    return { status: 301, to: `${localeRedirect.to}${path.slice(localeRedirect.from.length + 1)}${query}` };
  if (base === '/') return undefined;
  if (`${path}/` === base) return { status: 301, to: base + query };
  return path === '/' ? { status: 302, to: base + query } : undefined;
}
