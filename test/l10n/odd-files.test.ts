/** Paths that aren't regular files, and folders that can't be created: every command reports them and exits. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apply } from '../../tools/l10n/commands/apply.ts';
import { exportXliff } from '../../tools/l10n/commands/export.ts';
import { importHandoffs } from '../../tools/l10n/commands/import.ts';
import { withProject } from './l10n-command.ts';
import { FILES } from './import/import-project.ts';
import { site } from './site.ts';

const hasPipes = spawnSync('sh', ['-c', 'command -v mkfifo']).status === 0;

test.skipIf(!hasPipes)(`a pipe is not read${hasPipes ? '' : ' (not run: no mkfifo)'}`, async () => {
  await withProject([apply, exportXliff, importHandoffs], site(), async ({ root, run, write }) => {
    await write('out/fr-FR/strings.xlf', '');
    spawnSync('mkfifo', [join(root, 'pipe.md'), join(root, 'out/fr-FR/renew.xlf')]);
    const imported = await run('import', 'pipe.md', '--into', 'src/content');
    expect([imported.code, imported.err]).toEqual([
      2,
      expect.stringContaining('"pipe.md" is neither a file nor a folder.'),
    ]);
    const applied = await run('apply', 'pipe.md');
    expect([applied.code, applied.err]).toEqual([2, expect.stringContaining('pipe.md is not a regular file.')]);
    for (const force of [[], ['--force']]) {
      const exported = await run('export', 'fr-FR', 'renew', '--out', 'out', ...force);
      expect([exported.code, exported.err]).toEqual([
        2,
        expect.stringContaining('out/fr-FR/renew.xlf can’t be written: it’s not a regular file.'),
      ]);
    }
  });
});

const hasProc = process.platform === 'linux';

test.skipIf(!hasProc)(
  `--out and --into report a folder that can't be created${hasProc ? '' : ' (not run: no /proc)'}`,
  async () => {
    await withProject([exportXliff], site(), async ({ run }) => {
      const { code, err } = await run('export', 'fr-FR', '--out', '/proc/x');
      expect([code, err]).toEqual([2, expect.stringContaining('the folder can’t be made there. Nothing was written.')]);
    });
    await withProject([importHandoffs], FILES, async ({ run }) => {
      const { code, err } = await run('import', 'in', '--into', '/proc/x');
      expect([code, err]).toEqual([2, expect.stringContaining('the folder can’t be made there. Nothing was written.')]);
    });
  },
);

const handoff = (metadata: string, body: string) =>
  `---\ntitle: T\ndescription: D\nms.contentlocale: nl-NL\n${metadata}\n---\n\n# T\n\n${body}\n`;

test.each([
  [
    'aliases that multiply',
    handoff(
      `a: &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefghi'.replace(/./g, (name, index: number) => `${name}: &${name} [${`*${'abcdefgh'.charAt(index)}, `.repeat(10)}x]\n`)}`,
      'Goed.',
    ),
  ],
  [
    'a hundred thousand keys',
    handoff(Array.from({ length: 100_000 }, (_, index) => `k${index}: v`).join('\n'), 'Goed.'),
  ],
  ['quotes in quotes', handoff('', `${'> '.repeat(20_000)}Goed.`)],
  [
    'lists in lists',
    handoff('', Array.from({ length: 2000 }, (_, depth) => `${'  '.repeat(depth)}- Goed.`).join('\n')),
  ],
])('one hostile file does not stop an import: %s', async (_, text) => {
  await withProject([importHandoffs], { ...FILES, 'in/nl-nl/hostile.md': text }, async ({ run, read }) => {
    const { code, out } = await run('import', 'in', '--into', 'out');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^in\/nl-nl\/hostile\.md:\d+: (the metadata isn't YAML: |the text is nested more than 100 levels deep; )/m,
    );
    expect(await read('out/nl-NL/deep/renew.mdx')).toContain('Wie verlengt, houdt alles.');
  });
});
