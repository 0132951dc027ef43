/** What the check reads besides the articles: the glossary and the silences of strings. */
import { baseKeyOf } from '../../../src/i18n/catalog.ts';
import type { Content } from '../../../src/translation/content.ts';
import { printFinding } from '../../../src/translation/diagnostic.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { readGlossary } from '../../../src/translation/read-glossary.ts';
import { isFinding, readTextFile } from '../../../src/translation/text-file.ts';
import { WrongUse } from '../cli/command.ts';
import type { Silence } from './text/suppression.ts';

/**
 * The text of a file that need not be there.
 * @throws WrongUse naming the file that can't be read
 */
async function readIfThere(root: string, path: string): Promise<string | undefined> {
  const file = await readTextFile(root, path);
  if (file && isFinding(file)) throw new WrongUse(`${printFinding(file)}.`);
  return file?.text;
}

/** @throws WrongUse naming the file that is not JSON. */
function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongUse(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/**
 * The silences of a file of strings: `{ "the.key": { "glossary": "the reason" } }`, for a plural its common name.
 * @param lineOf the line of a key in the file of strings, where the findings are
 */
export function parseStringSilences(
  path: string,
  text: string,
  keys: readonly string[],
  lineOf: (key: string) => number,
): readonly Silence[] {
  return entriesOf(parseJson(path, text)).flatMap(([key, rules]) => {
    const lines = keys.filter((one) => one === key || baseKeyOf(one) === key).map(lineOf);
    const [firstLine = 0] = lines;
    return entriesOf(rules).map(([rule, reason]): Silence => ({
      rule,
      reason: typeof reason === 'string' ? reason.trim() : '',
      line: firstLine || 1,
      firstLine,
      lastLine: Math.max(firstLine, ...lines),
    }));
  });
}

/** @throws WrongUse where the glossary is not UTF-8: work that goes by its terms would go by none */
export async function readTerms(root: string): Promise<Glossary> {
  const glossary = await readGlossary(root);
  const unread = glossary.findings.find(({ rule }) => rule === 'encoding');
  if (unread) throw new WrongUse(`${printFinding(unread)}.`);
  return glossary;
}

export interface CheckFiles {
  readonly glossary: Glossary;
  readonly stringSilences: ReadonlyMap<string, readonly Silence[]>;
}

/** @throws WrongUse where a file that steers the check cannot be read. */
export async function readCheckFiles(root: string, content: Content): Promise<CheckFiles> {
  const silences = await Promise.all(
    content.strings.map(async ({ path, messages, lineOf }) => {
      const own = path.replace(/strings\.json$/, 'strings.ignore.json');
      const text = await readIfThere(root, own);
      return [path, text === undefined ? [] : parseStringSilences(own, text, Object.keys(messages), lineOf)] as const;
    }),
  );
  return {
    glossary: await readGlossary(root),
    stringSilences: new Map(silences),
  };
}
