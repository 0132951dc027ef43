/** What the check reads besides the articles: the glossary and the silences of strings. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { baseKeyOf } from '../../../src/i18n/catalog.ts';
import type { Content } from '../../../src/translation/content.ts';
import { GLOSSARY_PATH, type Glossary, parseGlossary } from '../../../src/translation/glossary.ts';
import { WrongUse } from '../command.ts';
import type { Silence } from '../reading/silence.ts';

/** The text of a file that need not be there. */
async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
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

export interface CheckFiles {
  readonly glossary: Glossary;
  readonly stringSilences: ReadonlyMap<string, readonly Silence[]>;
}

/** @throws WrongUse where a file that steers the check cannot be read. */
export async function readCheckFiles(root: string, content: Content): Promise<CheckFiles> {
  const glossary = await readIfThere(join(root, GLOSSARY_PATH));
  const silences = await Promise.all(
    content.strings.map(async ({ path, messages, lineOf }) => {
      const own = path.replace(/strings\.json$/, 'strings.ignore.json');
      const text = await readIfThere(join(root, own));
      return [path, text === undefined ? [] : parseStringSilences(own, text, Object.keys(messages), lineOf)] as const;
    }),
  );
  return {
    glossary: glossary === undefined ? { concepts: [], findings: [] } : parseGlossary(glossary),
    stringSilences: new Map(silences),
  };
}
