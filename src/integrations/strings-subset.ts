/**
 * `strings.json?only=answer.,offer.` imports the messages with these prefixes as a catalog, with English for missing
 * translations. This way a script only includes the messages that it needs.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { resolveCatalog } from '../i18n/catalog.ts';
import { SOURCE_TAG } from '../i18n/locales.ts';
import type { Messages } from '../i18n/message.ts';

async function readMessages(path: string): Promise<Messages> {
  return JSON.parse(await readFile(path, 'utf8')) as Messages;
}

export function stringsSubset(): Plugin {
  return {
    name: 'strings-subset',
    enforce: 'pre',
    async load(id) {
      const [path = '', query = ''] = id.split('?');
      const only = new URLSearchParams(query).get('only');
      if (only === null || basename(path) !== 'strings.json') return null;
      const sourcePath = join(dirname(dirname(path)), SOURCE_TAG, 'strings.json');
      this.addWatchFile(path);
      this.addWatchFile(sourcePath);
      const [own, source] = await Promise.all([readMessages(path), readMessages(sourcePath)]);
      const catalog = resolveCatalog(basename(dirname(path)), own, source, only.split(','));
      return { code: `export default ${JSON.stringify(catalog)}`, moduleType: 'js' };
    },
  };
}
