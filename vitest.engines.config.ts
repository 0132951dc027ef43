/** `npm run test:engines`: the same journeys in Chromium, Firefox, and WebKit. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/engines/*.test.ts'],
    globalSetup: 'test/engines/server.ts',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
