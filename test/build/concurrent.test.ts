import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withProject } from './project.ts';

test('one of two concurrent builds is refused with a message; the other one succeeds, as does the next', async () => {
  await withProject(async ({ folder, build }) => {
    const both = await Promise.all([build(), build()]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
    const refused = both.find(({ code }) => code === 1)?.output;
    expect(refused).toContain(
      'Another build of this folder is running. Wait for it to end, or stop it, then build again.',
    );
    const files = async () => (await readdir(join(folder, 'dist'), { recursive: true })).sort();
    const first = await files();
    expect(first.length).toBeGreaterThan(200);
    expect((await build()).code).toBe(0);
    expect(await files()).toEqual(first);
  });
});
