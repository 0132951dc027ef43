/**
 * `./strings.json?used-by=components/search/hydrate.tsx` has only the messages that this script and its imports use, in
 * English where there's no translation. Paths are relative to `src` and separated by commas. `&edition=maicpp` leaves
 * out the names of events that only other editions have.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { baseKeyOf, resolveCatalog } from '../i18n/catalog.ts';
import { SOURCE_TAG } from '../i18n/locales.ts';
import { EDITION_IDS, type EditionId, rulesOf } from '../rules/index.ts';
import type { Messages } from '../i18n/message.ts';
import { filesReachableFrom, keysIn } from './used-keys.ts';

const eventsOf = (edition: EditionId): readonly string[] =>
  Object.values(rulesOf(edition).cycles).flatMap(({ events }) => events.map(({ event }) => event));

/** The keys of the names of events that only other editions have. Empty if no edition is given. */
function otherEventKeys(edition: string | null): ReadonlySet<string> {
  const editionId = EDITION_IDS.find((id) => id === edition);
  if (!editionId) return new Set();
  const others = EDITION_IDS.flatMap(eventsOf).filter((event) => !eventsOf(editionId).includes(event));
  return new Set(others.flatMap((event) => [`dates.${event}`, `timeline.${event}`]));
}

async function readMessages(path: string): Promise<Messages> {
  return JSON.parse(await readFile(path, 'utf8')) as Messages;
}

export function stringsSubset(): Plugin {
  let root = '';
  return {
    name: 'strings-subset',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    async load(id) {
      const [path = '', query = ''] = id.split('?');
      const params = new URLSearchParams(query);
      const scripts = params.get('used-by');
      if (scripts === null || basename(path) !== 'strings.json') return null;
      const sourcePath = join(dirname(dirname(path)), SOURCE_TAG, 'strings.json');
      const files = await filesReachableFrom(scripts.split(',').map((script) => join(root, 'src', script)));
      for (const file of [path, sourcePath, ...files.keys()]) this.addWatchFile(file);
      const [messages, sourceMessages] = await Promise.all([readMessages(path), readMessages(sourcePath)]);
      const knownKeys = new Set(Object.keys(sourceMessages).map(baseKeyOf));
      const usedKeys = new Set([...files.values()].flatMap((text) => keysIn(text, knownKeys)));
      const otherEditionsKeys = otherEventKeys(params.get('edition'));
      const isUsed = (key: string) => usedKeys.has(key) && !otherEditionsKeys.has(key);
      const catalog = resolveCatalog(basename(dirname(path)), messages, sourceMessages, isUsed);
      return { code: `export default ${JSON.stringify(catalog)}`, moduleType: 'js' };
    },
  };
}
