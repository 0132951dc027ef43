/** What a request asks for, and where else that may be. */
import type { IncomingMessage } from 'node:http';
import { redirects } from '../../src/hosts/index.ts';

export interface Target {
  /** As it was asked for, from the root of the server. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly query: string;
}

/** Also of a request that names the whole address, as for a proxy. */
export function targetOf({ url = '/' }: IncomingMessage): Target {
  const [path = '', ...query] = url.replace(/^https?:\/\/[^/?]*/i, '').split('?');
  return { path: path || '/', query: query.length === 0 ? '' : `?${query.join('?')}` };
}

/** Without its percent signs; undefined where they make no sense. */
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

/** Of a locale in the case of its tag (`/fr-FR/planner/`), and of urls around the base. */
export function redirectFor({ path, query }: Target, base: string): Redirect | undefined {
  const known = redirects({ base }).find(({ from }) => path === from || path.startsWith(`${from}/`));
  if (known) return { status: 301, to: `${known.to}${path.slice(known.from.length + 1)}${query}` };
  if (base === '/') return undefined;
  if (`${path}/` === base) return { status: 301, to: base + query };
  return path === '/' ? { status: 302, to: base + query } : undefined;
}
