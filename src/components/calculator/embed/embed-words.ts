/** The words of the embedded calculator, in files next to the script. */
import { WORDS } from 'virtual:embed-words';
import type { LocaleTag } from '../../../i18n/locales.ts';
import type { Catalog } from '../../../i18n/translator.ts';
import type { EditionId } from '../../../rules/index.ts';

/** The URL of this script. It isn't used in place, because Vite would take a relative URL for an asset. */
export const SCRIPT = import.meta.url;

/** The form and the answers about the offers of an edition, problems with typed text, or calendar entries. */
export type WordsOf = EditionId | 'parser' | 'calendar';

const fetched = new Map<string, Promise<Catalog>>();

/** The script knows the hash of each file, so that an integrity hash of the script covers everything that's loaded. */
async function fetchFile(url: string, integrity: string): Promise<Catalog> {
  const response = await fetch(url, { integrity, credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`${url} could not be fetched: ${response.status}.`);
  return (await response.json()) as Catalog;
}

/** Fetches messages in a language, once. Rejects if they can't be loaded. */
export function fetchWords(tag: LocaleTag, of: WordsOf): Promise<Catalog> {
  const { href } = new URL(`words/${tag}/${of}.json`, SCRIPT);
  const known = fetched.get(href) ?? fetchFile(href, WORDS[tag].integrity[of]);
  fetched.set(href, known);
  known.catch(() => fetched.delete(href)); // so that a retry fetches it again
  return known;
}
