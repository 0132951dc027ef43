/** `npm run test:content`: what depends on the wording of articles and strings, and is mended there. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/content/**/*.test.{ts,tsx}'],
    globalSetup: 'test/engines/server.ts',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
