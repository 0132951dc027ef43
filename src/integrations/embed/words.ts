/** The messages of the embedded calculator: a JSON file per language, and what the script has to know about each. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { baseKeyOf, resolveCatalog } from '../../i18n/catalog.ts';
import { LOCALES, type LocaleTag, SOURCE_TAG } from '../../i18n/locales.ts';
import type { Messages } from '../../i18n/message.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { filesReachableFrom, keysIn } from '../used-keys.ts';
import { integrityOf } from './release.ts';

export interface LanguageFile {
  readonly tag: LocaleTag;
  /** The content of the file: a catalog. */
  readonly json: string;
  readonly integrity: string;
  /** The messages for when the file can't be loaded, which the script itself has. */
  readonly failed: string;
  readonly retry: string;
}

const readMessages = async (source: string, tag: LocaleTag): Promise<Messages> =>
  JSON.parse(await readFile(join(source, 'content', tag, 'strings.json'), 'utf8')) as Messages;

/** @param source the folder of the source code. @param scripts those that use the messages */
export async function readWords(source: string, scripts: readonly string[]): Promise<readonly LanguageFile[]> {
  const english = await readMessages(source, SOURCE_TAG);
  const known = new Set(Object.keys(english).map(baseKeyOf));
  const files = await filesReachableFrom(scripts);
  const used = new Set([...files.values()].flatMap((text) => keysIn(text, known)));
  return Promise.all(
    LOCALES.map(async ({ tag }) => {
      const own = await readMessages(source, tag);
      const { t } = createTranslator(resolveCatalog(tag, own, english));
      const json = JSON.stringify(resolveCatalog(tag, own, english, (key) => used.has(key)));
      const messages = { failed: t('embed.failed'), retry: t('calculator.form.retry') };
      return { tag, json, integrity: integrityOf(json), ...messages };
    }),
  );
}
