/** Fetches the messages of the embedded calculator, which are in files next to the script. */
import { MESSAGES } from 'virtual:embed-messages';
import type { LocaleTag } from '../../../i18n/locales.ts';
import type { Catalog } from '../../../i18n/translator.ts';
import type { EditionId } from '../../../rules/index.ts';

/** The URL of this script. It's a constant, because Vite would treat `new URL(…, import.meta.url)` as an asset. */
export const SCRIPT = import.meta.url;

/** A file of messages: for the form and an edition's answers, for problems with typed text, or for calendar entries. */
export type MessagesPart = EditionId | 'parser' | 'calendar';

const fetched = new Map<string, Promise<Catalog>>();

/** The script contains each file's hash, so the script's integrity hash also covers the files that it loads. */
async function fetchFile(url: string, integrity: string): Promise<Catalog> {
  const response = await fetch(url, { integrity, credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`${url} could not be fetched: ${response.status}.`);
  return (await response.json()) as Catalog;
}

/** Later calls return the same messages. Rejects if they can't be loaded. */
export function fetchMessages(tag: LocaleTag, part: MessagesPart): Promise<Catalog> {
  const { href } = new URL(`words/${tag}/${part}.json`, SCRIPT);
  const catalog = fetched.get(href) ?? fetchFile(href, MESSAGES[tag].integrity[part]);
  fetched.set(href, catalog);
  catalog.catch(() => fetched.delete(href)); // so that a retry fetches it again
  return catalog;
}
