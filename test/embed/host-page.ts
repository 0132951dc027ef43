/** A site that embeds the calculator, served on a free port. */
import { once } from 'node:events';
import { createServer } from 'node:http';

export interface HostPage {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The document's `lang` attribute. */
  readonly lang?: string;
  /** The text of /app.js. */
  readonly app?: string;
}

/** The nonce of the page's own scripts. */
export const NONCE = 'own';

/**
 * Allows only the page's own scripts and what docs/embed.md lists. Strings can't become code or markup.
 * @param trustedTypes the names of Trusted Types policies that the page itself can create
 */
export const strictPolicy = (guide: string, trustedTypes = "'none'"): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${NONCE}' ${guide}`,
    `connect-src ${guide}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ].join('; ');

const documentOf = ({ body, lang = 'en' }: HostPage) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Intranet</title></head>` +
  `<body><main><h1>Intranet</h1>${body}</main></body></html>`;

export interface HostSite {
  readonly origin: string;
  readonly close: () => void;
}

export async function serveHostPage(page: HostPage): Promise<HostSite> {
  const server = createServer((request, response) => {
    if (request.url === '/app.js') response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(page.app);
    else if (request.url === '/favicon.ico') response.writeHead(204).end();
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers }).end(documentOf(page));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => void server.close() };
}

/** The two elements that docs/embed.md tells readers to paste. */
export const embedTag = (guide: string, attributes = ''): string =>
  `<script type="module" src="${guide}/embed/v1/renewal-calculator.js"></script>` +
  `<renewal-calculator ${attributes}></renewal-calculator>`;
