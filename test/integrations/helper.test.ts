/** What a build does beside itself: what its helpers say arrives, and so do their failures. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeWith } from '../../src/integrations/beside/made-with.ts';
import { startHelper } from '../../src/integrations/helper.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'helper-'));
});
afterAll(() => rm(folder, { recursive: true }));

const HELP = pathToFileURL(resolve('src/integrations/helper.ts')).href;
let modules = 0;

/** @param work what the helper does with `order` and `say` */
async function moduleOf(work: string): Promise<URL> {
  const file = join(folder, `${modules++}.mjs`);
  await writeFile(file, `import { help } from '${HELP}';\nawait help(async (order, say) => { ${work} });\n`);
  return pathToFileURL(file);
}

const LATER = 'await new Promise((go) => setTimeout(go, 20));';

describe('a helper', () => {
  test('says one thing after another, whoever asks first', async () => {
    const said = await moduleOf(`say({ one: order.add + 1 }); ${LATER} say({ two: 'b' });`);
    const ask = startHelper<{ one: number; two: string }>(said, { add: 1 });
    expect(await Promise.all([ask('two'), ask('one')])).toEqual(['b', 2]);
    expect(await ask('one')).toBe(2);
  });

  test('that fails tells whoever asks, also later, and what it said before stands', async () => {
    const ask = startHelper<{ one: number; two: number }>(
      await moduleOf(`say({ one: 1 }); ${LATER} throw new Error('no glyph');`),
      {},
    );
    await expect(ask('two')).rejects.toThrow('no glyph');
    await expect(ask('two')).rejects.toThrow('no glyph');
    expect(await ask('one')).toBe(1);
  });

  test.each(['', 'process.exit(3)', "say({ other: 'x' })"])(
    'that does no more than "%s" keeps nobody waiting',
    async (work) => {
      const ask = startHelper<{ one: number }>(await moduleOf(work), {});
      await expect(ask('one')).rejects.toThrow(/\.mjs ended with [03] and left something unsaid/);
    },
  );
});

describe('the fingerprint of the code', () => {
  const graph = (changes: Readonly<Record<string, string>>) => (id: string) => {
    const imports: Readonly<Record<string, readonly string[]>> = {
      entry: ['twin', 'content'],
      twin: ['rules', 'entry'],
    };
    const meta = id === 'content' ? { astroIncremental: { kind: 'content-data' } } : {};
    return { code: changes[id] ?? id, importedIds: imports[id] ?? [], dynamicallyImportedIds: [], meta };
  };
  const known = madeWith('entry', graph({}));
  test('is another where a module is that it imports, however far', () => {
    expect(madeWith('entry', graph({ rules: '31 days' }))).not.toBe(known);
  });
  test('is the same where content is another, or code that it does not import', () => {
    expect(madeWith('entry', graph({ content: 'another article', page: 'another page' }))).toBe(known);
  });
});
