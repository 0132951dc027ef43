import { defineConfig } from 'vitest/config';
import { stringsSubset } from './src/integrations/strings-subset.ts';

/** The rules must not depend on the machine's zone: west and east of UTC, both edges of the date line, DST at midnight. */
const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Apia', 'Pacific/Kiritimati', 'Africa/Cairo'];

export default defineConfig({
  plugins: [stringsSubset()],
  test: {
    // Two, also where there are only two cores: the default leaves one idle.
    maxWorkers: 2,
    // Tests that replace a module put it back, no test leaves anything behind, and loading the modules anew for each file took a third of the time.
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
        // These add languages to the table of locales.
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
