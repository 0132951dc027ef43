/** `check --fix` fixes what's safe to fix, and reports the rest. With `--dry-run`, it says the same, but writes nothing. */
import { expect, test } from 'vitest';
import { check } from '../../../tools/l10n/commands/check.ts';
import { type TestProject, withProject } from '../l10n-command.ts';
import { recorded } from '../../translation/recorded.ts';
import { ENGLISH, FRENCH, PATHS, site } from '../site.ts';

// The colon needs a no-break space before it, and the number of days is a typed figure.
const faulty = FRENCH.replace('Microsoft écrit deux fois.', 'Microsoft écrit : deux fois en 30 jours.');
const files = { ...site(), [PATHS.french]: recorded(PATHS.french, faulty, ENGLISH) };

async function withFaultyArticle(use: (project: TestProject, before: string) => Promise<void>): Promise<void> {
  await withProject([check], files, async (project) => use(project, await project.read(PATHS.french)));
}

test('--dry-run shows the changes and what would be left, and writes nothing', async () => {
  await withFaultyArticle(async ({ run, read }, before) => {
    const { code, out } = await run('check', 'fr-FR', 'renew', '--fix', '--dry-run');
    expect(out).toContain('- Microsoft écrit : deux fois');
    expect(out).toContain('+ Microsoft écrit\u00a0: deux fois');
    expect(out).toContain('1 file would be fixed; 2 diagnostics left, 0 suppressed.');
    expect(out).toContain('is a figure of the policy typed as text');
    expect(code).toBe(1);
    expect(await read(PATHS.french)).toBe(before);
  });
});

test('--fix writes the changes', async () => {
  await withFaultyArticle(async ({ run, read }, before) => {
    const { code, out } = await run('check', 'fr-FR', 'renew', '--fix');
    expect(out).toContain('1 file fixed; 2 diagnostics left, 0 suppressed.');
    expect(code).toBe(1);
    expect(await read(PATHS.french)).toBe(before.replace('écrit :', 'écrit\u00a0:').replace('30 j', '30\u00a0j'));
    expect((await run('check', 'fr-FR', 'renew', '--fix')).out).toContain('0 files fixed; 2 diagnostics left');
  });
});
