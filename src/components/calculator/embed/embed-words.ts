/** The words of the embedded calculator: one file per language, next to the script. */
import { WORDS } from 'virtual:embed-words';
import type { LocaleTag } from '../../../i18n/locales.ts';
import type { Catalog } from '../../../i18n/translator.ts';

/** The URL of this script. It isn't used in place, because Vite would take a relative URL for an asset. */
export const SCRIPT = import.meta.url;

const fetched = new Map<LocaleTag, Promise<Catalog>>();

/** The script knows the hash of each file, so that an integrity hash of the script covers everything that's loaded. */
async function fetchFile(tag: LocaleTag): Promise<Catalog> {
  const { integrity } = WORDS[tag];
  const url = new URL(`words/${tag}.json`, SCRIPT);
  const response = await fetch(url, { integrity, credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`${url.href} could not be fetched: ${response.status}.`);
  return (await response.json()) as Catalog;
}

/** Fetches the messages of a language, once. Rejects if they can't be loaded. */
export function fetchWords(tag: LocaleTag): Promise<Catalog> {
  const known = fetched.get(tag) ?? fetchFile(tag);
  fetched.set(tag, known);
  known.catch(() => fetched.delete(tag)); // so that a retry fetches it again
  return known;
}
