/** A script loads only the strings that its source code uses. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { baseKeyOf } from '../../src/i18n/catalog.ts';
import type { Catalog } from '../../src/i18n/translator.ts';
import { filesReachableFrom, keysIn } from '../../src/integrations/used-keys.ts';
import { stringsOf } from '../strings.ts';
import { sourceFiles } from '../architecture/import-graph.ts';

const SEARCH_CATALOGS = import.meta.glob<Catalog>('../../src/content/fr-FR/strings.json', {
  query: '?used-by=components/search/hydrate.tsx',
  import: 'default',
  eager: true,
});
/** The messages of answers about the former program. */
const FORMER = import.meta.glob<Catalog>('../../src/content/fr-FR/strings.json', {
  query: '?used-by=components/calculator/answer/programs/mpn-2021.ts&edition=mpn-2021',
  import: 'default',
  eager: true,
});
/** The messages of answers about the current program. */
const CURRENT = import.meta.glob<Catalog>('../../src/content/fr-FR/strings.json', {
  query: '?used-by=components/calculator/answer/programs/maicpp.ts&edition=maicpp',
  import: 'default',
  eager: true,
});
const keysOf = (catalogs: Readonly<Record<string, Catalog>>) =>
  Object.values(catalogs).flatMap(({ messages }) => Object.keys(messages));

const KEYS = new Set(Object.keys(stringsOf('en-US')).map(baseKeyOf));

test('modules are found through all imports except type imports', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'used-keys-'));
  const write = (name: string, source: string) => writeFile(join(folder, name), source);
  await write('entry.ts', "import {\n  a,\n} from './a.ts';\nimport type { T } from './types.ts';\nimport './b.ts';\n");
  await write('a.ts', "export const a = () => import('./c.tsx');\nimport css from './style.css?url';\n");
  await write('b.ts', "export * from './entry.ts';\n");
  await write('c.tsx', '');
  const files = await filesReachableFrom([join(folder, 'entry.ts')]);
  expect([...files.keys()].map((path) => basename(path)).sort()).toEqual(['a.ts', 'b.ts', 'c.tsx', 'entry.ts']);
});

test.each([
  ["t('a.b')", ['a.b']],
  ['<Phrase of="a.b" />', ['a.b']],
  ['t(`offer.${id}`)', ['offer.x', 'offer.y-z']], // not offer.x.more: a placeholder is one part of a key
  ['t(`caveat.${id}.title`)', ['caveat.x.title']],
  ['t(`caveat.${id}.${part}`)', ['caveat.x.title', 'caveat.x.text']],
  ["t('a.c')", []],
  ['`${offer}.${date}` + `renewal-${offer}`', []], // a key never begins with a placeholder
])('%s uses %j', (source, used) => {
  const known = new Set(['a.b', 'offer.x', 'offer.y-z', 'offer.x.more', 'caveat.x.title', 'caveat.x.text']);
  expect(keysIn(source, known)).toEqual(used);
});

test('a script’s catalog has only its messages', () => {
  const keys = keysOf(SEARCH_CATALOGS);
  expect(keys).toEqual(expect.arrayContaining(['search.hint', 'search.found_other']));
  expect(keys.filter((key) => !key.startsWith('search.'))).toEqual([]);
});

test('a program’s catalog has its own events, but not those that only the other program has', () => {
  const [former, current] = [keysOf(FORMER), keysOf(CURRENT)];
  expect(former).toEqual(expect.arrayContaining(['timeline.anniversary', 'timeline.final-reminder']));
  expect(current).toEqual(expect.arrayContaining(['timeline.anniversary', 'timeline.look-from']));
  expect(former).not.toContain('timeline.look-from');
  expect(current).not.toContain('timeline.final-reminder');
});

test('every string is used by the source code', async () => {
  const used = new Set<string>();
  for (const path of await sourceFiles()) {
    if (path.startsWith('src/')) for (const key of keysIn(await readFile(path, 'utf8'), KEYS)) used.add(key);
  }
  expect([...KEYS].filter((key) => !used.has(key))).toEqual([]);
});
