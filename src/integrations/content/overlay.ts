/**
 * In development, reports invalid content when the server starts and after each change: in the terminal, and as an
 * overlay on every page. An invalid article isn't rendered, because Astro's own error would point to the compiled code.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AstroIntegrationLogger } from 'astro';
import type { ErrorPayload, ViteDevServer } from 'vite';
import { isLocaleTag, tagToPath } from '../../i18n/locales.ts';
import { type Diagnostic, printDiagnostic } from '../../translation/diagnostic.ts';

/** An editor may save several files at once. */
const PAUSE_MS = 100;
const TITLE = 'This content can’t be built.';

/** With the number of other diagnostics. Astro's overlay adds the file's text. */
function payloadOf(root: string, [first, ...others]: readonly [Diagnostic, ...Diagnostic[]]): ErrorPayload {
  const { path, line, rule, message, hint } = first;
  const file = join(root, path);
  const more = others.length > 0 ? ` (And ${others.length} more: see the terminal.)` : '';
  const err = { message: `${path}:${line}: ${message}${more}`, stack: '', id: file, loc: { file, line, column: 1 } };
  return { type: 'error', err: Object.assign(err, { name: rule, title: TITLE, hint }) };
}

/** @example pagePathOf('src/content/fr-FR/renew-mpn-offers.mdx') // => '/fr-fr/renew-mpn-offers/' */
function pagePathOf(path: string): string | undefined {
  const [, tag = '', slug] = /^src\/content\/([^/]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
  return isLocaleTag(tag) ? `/${tagToPath(tag)}/${slug}/` : undefined;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Shown instead of an invalid article. It loads Vite's client, which shows the overlay. */
const errorPage = (base: string, diagnostics: readonly Diagnostic[]) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title><script type="module" src="${base}@vite/client"></script></head>
<body><h1>${TITLE}</h1><pre>${escaped(diagnostics.map(printDiagnostic).join('\n'))}</pre></body></html>`;

/** @param check returns the diagnostics that would stop a build */
export function reportInBrowser(
  { ws, watcher, middlewares, config }: ViteDevServer,
  root: string,
  check: () => Promise<readonly Diagnostic[]>,
  logger: AstroIntegrationLogger,
): void {
  let diagnostics: readonly Diagnostic[] = [];
  let payload: ErrorPayload | undefined;
  const report = async () => {
    const before = diagnostics.map(printDiagnostic).join('\n');
    diagnostics = await check();
    const [first, ...others] = diagnostics;
    payload = first && payloadOf(root, [first, ...others]);
    const after = diagnostics.map(printDiagnostic).join('\n');
    if (after !== before && after !== '') logger.error(`${TITLE}\n${after}`);
    if (payload) ws.send(payload);
    else if (before !== '') ws.send({ type: 'full-reload' });
  };
  /** A page request waits for this, so that the page shows the diagnostics of all earlier changes. */
  let reporting = Promise.resolve();
  let isWaiting = false;
  const scheduleReport = () => {
    if (isWaiting) return;
    isWaiting = true;
    reporting = Promise.all([reporting, sleep(PAUSE_MS)])
      .then(() => {
        isWaiting = false;
        return report();
      })
      // A file may be removed while it's read. The next change triggers another report.
      .catch((error: unknown) => logger.error(String(error)));
  };
  watcher.on('all', (_event, path) => {
    if (path.startsWith(join(root, 'src'))) scheduleReport();
  });
  ws.on('connection', () => {
    if (payload) ws.send(payload);
  });
  middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0] ?? '';
    const respond = () => {
      // A diagnostic that isn't about an article has no page. No path ends with '\0', so it's left out.
      const pageDiagnostics = diagnostics.filter((diagnostic) => path.endsWith(pagePathOf(diagnostic.path) ?? '\0'));
      if (pageDiagnostics.length === 0) {
        next();
        return;
      }
      response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(errorPage(config.base.replace(/\/?$/, '/'), pageDiagnostics));
    };
    if (path.endsWith('/')) void reporting.then(respond);
    else next();
  });
  scheduleReport();
}
