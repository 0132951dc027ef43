/**
 * Serves a finished build the same way for every site, behind brotli, and counts what it sends: what workers ask for too,
 * which a page's own tools do not see.
 */
import { createServer } from 'node:http';
import compression from 'compression';
import sirv from 'sirv';

/** Bytes as they are sent, compressed, with their headers; and answers. */
export interface Transfer {
  readonly bytes: number;
  readonly requests: number;
}

export interface Served {
  readonly origin: string;
  /** What has been sent so far; waits until nothing is asked for any more. */
  readonly settled: () => Promise<Transfer>;
  readonly close: () => void;
}

const QUIET = 700; // milliseconds without a request

export const difference = (now: Transfer, before: Transfer): Transfer => ({
  bytes: now.bytes - before.bytes,
  requests: now.requests - before.requests,
});

export async function serveFolder(folder: string): Promise<Served> {
  const files = sirv(folder, { etag: true, brotli: true });
  const compress = compression({ threshold: 0 });
  let bytes = 0;
  let requests = 0;
  let last = performance.now();
  const server = createServer((request, response) => {
    const { socket } = request;
    const before = socket.bytesWritten;
    last = performance.now();
    response.on('finish', () => {
      // The picture of the tab is asked for by some browsers and not by others.
      if ((request.url ?? '').includes('favicon')) return;
      bytes += socket.bytesWritten - before;
      requests += 1;
      last = performance.now();
    });
    // Both libraries speak to Express's types; what they use of them, Node's have.
    compress(request as never, response as never, () => {
      files(request, response, () => {
        response.writeHead(404).end();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    origin: `http://localhost:${port}`,
    settled: async () => {
      while (performance.now() - last < QUIET) await new Promise((resolve) => setTimeout(resolve, 100));
      return { bytes, requests };
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
