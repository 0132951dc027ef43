import { defineConfig } from 'vitest/config';
import { stringsSubset } from './src/integrations/strings-subset.ts';

/** The rules tests run in each of these: west and east of UTC, both sides of the date line, and DST changes at midnight. */
const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Apia', 'Pacific/Kiritimati', 'Africa/Cairo'];

export default defineConfig({
  plugins: [stringsSubset()],
  test: {
    // On two cores, the default is one.
    maxWorkers: 2,
    // Tests clean up after themselves. Loading all modules again for each file would take half as long again.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'test/{architecture,cache,calendar,components,dates,hosts,i18n,integrations,l10n,packages,search-index,tools,translation}/**/*.test.{ts,tsx}',
          ],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        // These tests add languages to the locales table, so they can't share modules with others.
        test: {
          name: 'new-languages',
          include: ['test/new-languages/**/*.test.ts'],
          isolate: true,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'build', include: ['test/build/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
      },
      ...ZONES.map((zone) => ({
        extends: true,
        test: {
          name: zone,
          include: ['test/rules/**/*.test.ts'],
          env: { TZ: zone },
          pool: 'forks',
          testTimeout: 30_000,
        },
      })),
    ],
  },
});
