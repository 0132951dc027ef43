/**
 * Adds a strict Content Security Policy to each page: only inline scripts and styles with a listed hash are allowed.
 * The policy is in a <meta> of the page, with the hashes of that page. So it works on every host, and the hosts'
 * headers are the same for all pages. The parts of the policy that only work in a header are in src/hosts.
 */
import { createHash } from 'node:crypto';

/** Other tags are matched, too, so that a `<script>` in an attribute's value doesn't count as a script. */
const ELEMENT =
  /<!--[\s\S]*?-->|<(script|style)((?:"[^"]*"|'[^']*'|[^"'>])*)>([\s\S]*?)<\/\1>|<[a-z/!](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const SRC_ATTRIBUTE = /\ssrc=/;
/** The `type` attribute of a data block, which a browser doesn't run. */
const DATA_BLOCK_TYPE = /\stype="?application\/(ld\+)?json/;

const hashSourceOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The hashes of a page's inline scripts and styles. */
export function inlineHashes(html: string): {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
} {
  const elements = Array.from(html.matchAll(ELEMENT), ([, name, attributes = '', text = '']) => ({
    name,
    attributes,
    text,
  }));
  const hashesOf = (elementName: string) =>
    elements.flatMap(({ name, attributes, text }) =>
      name === elementName && !SRC_ATTRIBUTE.test(attributes) && !DATA_BLOCK_TYPE.test(attributes)
        ? [hashSourceOf(text)]
        : [],
    );
  return { scripts: hashesOf('script'), styles: hashesOf('style') };
}

/** Without `frame-ancestors`, which browsers ignore in a <meta>. */
export function policyFor(scripts: Iterable<string>, styles: Iterable<string>): string {
  const directives: Readonly<Record<string, string>> = {
    'default-src': "'none'",
    // The search uses WebAssembly, and a worker from a blob: URL.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...new Set([...scripts].sort())].join(' '),
    'style-src': ["'self'", ...new Set([...styles].sort())].join(' '),
    'img-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self' blob:",
    'base-uri': "'none'",
    'form-action': "'self'",
    // Trusted Types: no string becomes code or markup, except the script URLs in src/components/ui/trusted-scripts.ts.
    'require-trusted-types-for': "'script'",
    'trusted-types': 'default',
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** @throws Error with the file name if the page has no `<meta charset>` */
export function withPolicy(file: string, html: string, policy: string): string {
  const charset = '<meta charset="utf-8">';
  const start = html.indexOf(charset);
  if (start < 0) throw new Error(`${file}: no ${charset} to put the policy after.`);
  const end = start + charset.length;
  return `${html.slice(0, end)}<meta http-equiv="Content-Security-Policy" content="${policy}">${html.slice(end)}`;
}
