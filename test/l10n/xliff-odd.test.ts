/** Files with any damage, in either version of XLIFF, are applied correctly or refused with a reason. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { recorded } from '../translation/recorded.ts';
import { ENGLISH, FRENCH, KINDS, damaged, kindsOf, oddInput, outcomeOf } from './odd-xliff.ts';
import { ENGLISH as SITE_ENGLISH, PATHS, site } from './site.ts';
import { FORMATS, withExport } from './xliff-files.ts';

vi.setConfig({ testTimeout: 120_000 });

const english = SITE_ENGLISH.replace('Microsoft writes twice.', ENGLISH.join(' '));
const french = (site()[PATHS.french] ?? '').replace('Microsoft écrit deux fois.', FRENCH.join(' '));
const OWN = recorded(PATHS.french, french, english);
const FILES = { ...site(), [PATHS.english]: english, [PATHS.french]: OWN };

describe.each(FORMATS)('%s', (version) => {
  test('any damaged file is applied correctly, or refused with the article unchanged', async () => {
    const reached = new Set<string>();
    await withExport(version, FILES, async ({ root, run, read, write }, file) => {
      await fc.assert(
        fc.asyncProperty(oddInput, async (input) => {
          for (const kind of kindsOf(input)) reached.add(kind);
          await write(PATHS.french, OWN);
          await writeFile(join(root, 'odd.xlf'), damaged(file, version, input));
          const { code, out } = await run('apply', 'odd.xlf');
          const paragraph = outcomeOf(input);
          expect(await read(PATHS.french)).toBe(OWN.replace(FRENCH.join(' '), paragraph ?? FRENCH.join(' ')));
          expect([code, out]).toEqual(
            paragraph === undefined
              ? [1, expect.stringMatching(/^odd\.xlf:\d+: .+; .+/)]
              : [0, expect.not.stringMatching(/^odd\.xlf:/)],
          );
        }),
        { numRuns: 250, seed: 20210715 },
      );
    });
    expect([...reached].sort()).toEqual([...KINDS].sort());
  });
});
