/** The messages of the embedded calculator: JSON files per language, and what the script has to know about them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { baseKeyOf, resolveCatalog } from '../../i18n/catalog.ts';
import { LOCALES, type LocaleTag, SOURCE_TAG } from '../../i18n/locales.ts';
import type { Messages } from '../../i18n/message.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { filesReachableFrom, keysIn } from '../used-keys.ts';
import { integrityOf } from './release.ts';

/** The scripts whose messages each file has. They import neither the other program nor the parser. */
const PARTS = {
  'mpn-2021': ['Calculator.tsx', 'embed/embed-calendar.ts', 'answer/programs/mpn-2021.tsx'],
  maicpp: ['Calculator.tsx', 'embed/embed-calendar.ts', 'answer/programs/maicpp.tsx'],
  parser: ['question/parser.ts'],
} as const;

type Part = keyof typeof PARTS;

export interface LanguageFiles {
  readonly tag: LocaleTag;
  /** The content of each file: a catalog. */
  readonly json: Readonly<Record<Part, string>>;
  readonly integrity: Readonly<Record<Part, string>>;
  /** The messages for when a file can't be loaded, which the script itself has. */
  readonly failed: string;
  readonly retry: string;
}

const readMessages = async (source: string, tag: LocaleTag): Promise<Messages> =>
  JSON.parse(await readFile(join(source, 'content', tag, 'strings.json'), 'utf8')) as Messages;

async function usedBy(source: string, part: Part, known: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const files = await filesReachableFrom(PARTS[part].map((script) => join(source, 'components/calculator', script)));
  return new Set([...files.values()].flatMap((text) => keysIn(text, known)));
}

/** @param source the folder of the source code */
export async function readWords(source: string): Promise<readonly LanguageFiles[]> {
  const english = await readMessages(source, SOURCE_TAG);
  const known = new Set(Object.keys(english).map(baseKeyOf));
  const [former, current, parser] = await Promise.all([
    usedBy(source, 'mpn-2021', known),
    usedBy(source, 'maicpp', known),
    usedBy(source, 'parser', known),
  ]);
  return Promise.all(
    LOCALES.map(async ({ tag }) => {
      const own = await readMessages(source, tag);
      const { t } = createTranslator(resolveCatalog(tag, own, english));
      const print = (used: ReadonlySet<string>) =>
        JSON.stringify(resolveCatalog(tag, own, english, (key) => used.has(key)));
      const json = { 'mpn-2021': print(former), maicpp: print(current), parser: print(parser) };
      const integrity = {
        'mpn-2021': integrityOf(json['mpn-2021']),
        maicpp: integrityOf(json.maicpp),
        parser: integrityOf(json.parser),
      };
      return { tag, json, integrity, failed: t('embed.failed'), retry: t('calculator.form.retry') };
    }),
  );
}
