/** Serves the finished build while the suite runs, with a host's headers, on a free port. */
import { once } from 'node:events';
import type { TestProject } from 'vitest/node';
import { createSiteServer } from '../../tools/serve/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The site's origin. @example 'http://127.0.0.1:41234' */
    readonly origin: string;
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const server = createSiteServer({ folder: 'dist', base: '/' });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  project.provide('origin', `http://127.0.0.1:${address.port}`);
  return () => void server.close();
}
