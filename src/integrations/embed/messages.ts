/** The embedded calculator's messages as JSON files for each language, and what the script must know about them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { baseKeyOf, resolveCatalog } from '../../i18n/catalog.ts';
import { LOCALES, type LocaleTag, SOURCE_TAG } from '../../i18n/locales.ts';
import type { Messages } from '../../i18n/message.ts';
import { createTranslator } from '../../i18n/translator.ts';
import { filesReachableFrom, keysIn } from '../used-keys.ts';
import { integrityOf } from './release.ts';

/** Maps each message file to its scripts. No script imports another file's, so readers only load what they need. */
const PARTS = {
  'mpn-2021': ['Calculator.tsx', 'answer/programs/mpn-2021.ts'],
  maicpp: ['Calculator.tsx', 'answer/programs/maicpp.ts'],
  parser: ['question/parser.ts'],
  calendar: ['answer/CalendarItems.tsx'],
} as const;

type Part = keyof typeof PARTS;

async function eachPart<Value>(
  valueOf: (part: Part) => Value | Promise<Value>,
): Promise<Readonly<Record<Part, Value>>> {
  const [former, current, parser, calendar] = await Promise.all([
    valueOf('mpn-2021'),
    valueOf('maicpp'),
    valueOf('parser'),
    valueOf('calendar'),
  ]);
  return { 'mpn-2021': former, maicpp: current, parser, calendar };
}

export interface LanguageFiles {
  readonly tag: LocaleTag;
  /** The content of each file: a catalog. */
  readonly json: Readonly<Record<Part, string>>;
  readonly integrity: Readonly<Record<Part, string>>;
  /** This and `retry` are in the script itself: they're shown if one of these files can't be loaded. */
  readonly failed: string;
  readonly retry: string;
}

const readMessages = async (source: string, tag: LocaleTag): Promise<Messages> =>
  JSON.parse(await readFile(join(source, 'content', tag, 'strings.json'), 'utf8')) as Messages;

async function usedBy(source: string, part: Part, knownKeys: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const files = await filesReachableFrom(PARTS[part].map((script) => join(source, 'components/calculator', script)));
  return new Set([...files.values()].flatMap((text) => keysIn(text, knownKeys)));
}

/** @param source the folder of the source code */
export async function readMessageFiles(source: string): Promise<readonly LanguageFiles[]> {
  const english = await readMessages(source, SOURCE_TAG);
  const knownKeys = new Set(Object.keys(english).map(baseKeyOf));
  const usedKeys = await eachPart((part) => usedBy(source, part, knownKeys));
  return Promise.all(
    LOCALES.map(async ({ tag }) => {
      const messages = await readMessages(source, tag);
      const { t } = createTranslator(resolveCatalog(tag, messages, english));
      const json = await eachPart((part) =>
        JSON.stringify(resolveCatalog(tag, messages, english, (key) => usedKeys[part].has(key))),
      );
      const integrity = await eachPart((part) => integrityOf(json[part]));
      return { tag, json, integrity, failed: t('embed.failed'), retry: t('calculator.form.retry') };
    }),
  );
}
