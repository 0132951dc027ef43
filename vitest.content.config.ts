/** `npm run test:content`: tests that depend on the wording of articles and strings. If one fails, fix the text. */
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
