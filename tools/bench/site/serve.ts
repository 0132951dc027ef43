/** Serves any build with Brotli, and counts what it sends, because scripts in a page can't see workers' requests. */
import { createServer } from 'node:http';
import compression from 'compression';
import sirv from 'sirv';

/** What the server has sent: compressed bytes including headers, and the number of responses. */
export interface Transfer {
  readonly bytes: number;
  readonly requests: number;
}

export interface Served {
  readonly origin: string;
  /** The total of requests that arrived before a time, in milliseconds since 1970. */
  readonly sentBefore: (time: number) => Transfer;
  /** Waits until requests stop and returns the total so far. */
  readonly settled: () => Promise<Transfer>;
  readonly close: () => void;
}

/** How many milliseconds without a request count as the end of all requests. */
const QUIET_MS = 700;

/** What the server sent between two moments. */
export const difference = (now: Transfer, before: Transfer): Transfer => ({
  bytes: now.bytes - before.bytes,
  requests: now.requests - before.requests,
});

export async function serveFolder(folder: string): Promise<Served> {
  const files = sirv(folder, { etag: true, brotli: true });
  const compress = compression({ threshold: 0 });
  const responses: { readonly arrival: number; readonly bytes: number }[] = [];
  const sentBefore = (time: number): Transfer => {
    const sent = responses.filter(({ arrival }) => arrival < time);
    return { bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0), requests: sent.length };
  };
  let lastActivity = performance.now();
  const server = createServer((request, response) => {
    const { socket } = request;
    const bytesBefore = socket.bytesWritten;
    const arrival = performance.timeOrigin + performance.now();
    lastActivity = performance.now();
    response.on('finish', () => {
      // The icon isn't counted, because not every browser requests it.
      if ((request.url ?? '').includes('favicon')) return;
      responses.push({ arrival, bytes: socket.bytesWritten - bytesBefore });
      lastActivity = performance.now();
    });
    // The type casts are safe: the library has the types of Express, but only uses what Node's own objects have.
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
    sentBefore,
    settled: async () => {
      while (performance.now() - lastActivity < QUIET_MS) await new Promise((resolve) => setTimeout(resolve, 100));
      return sentBefore(Infinity);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
