/** What the check reads besides the articles: the glossary and the suppressions of strings. */
import { baseKeyOf } from '../../../src/i18n/catalog.ts';
import type { Content } from '../../../src/translation/content.ts';
import { printDiagnostic } from '../../../src/translation/diagnostic.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { readGlossary } from '../../../src/translation/read-glossary.ts';
import { isDiagnostic, readTextFile } from '../../../src/translation/text-file.ts';
import { UsageError } from '../cli/command.ts';
import type { Suppression } from './text/suppression.ts';

/**
 * The text of a file that need not be there.
 * @throws UsageError naming the file that can't be read
 */
async function readIfThere(root: string, path: string): Promise<string | undefined> {
  const file = await readTextFile(root, path);
  if (file && isDiagnostic(file)) throw new UsageError(`${printDiagnostic(file)}.`);
  return file?.text;
}

/** @throws UsageError naming the file that is not JSON. */
function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/**
 * The suppressions of a file of strings: `{ "the.key": { "glossary": "the reason" } }`, for a plural its common name.
 * @param lineOf the line of a key in the file of strings, where the diagnostics are
 */
export function parseStringSilences(
  path: string,
  text: string,
  keys: readonly string[],
  lineOf: (key: string) => number,
): readonly Suppression[] {
  return entriesOf(parseJson(path, text)).flatMap(([key, rules]) => {
    const lines = keys.filter((one) => one === key || baseKeyOf(one) === key).map(lineOf);
    const [firstLine = 0] = lines;
    return entriesOf(rules).map(([rule, reason]): Suppression => ({
      rule,
      reason: typeof reason === 'string' ? reason.trim() : '',
      line: firstLine || 1,
      firstLine,
      lastLine: Math.max(firstLine, ...lines),
    }));
  });
}

/** @throws UsageError where the glossary is not UTF-8: work that goes by its terms would go by none */
export async function readTerms(root: string): Promise<Glossary> {
  const glossary = await readGlossary(root);
  const unread = glossary.diagnostics.find(({ rule }) => rule === 'encoding');
  if (unread) throw new UsageError(`${printDiagnostic(unread)}.`);
  return glossary;
}

export interface CheckFiles {
  readonly glossary: Glossary;
  readonly stringSilences: ReadonlyMap<string, readonly Suppression[]>;
}

/** @throws UsageError where a file that steers the check cannot be read. */
export async function readCheckFiles(root: string, content: Content): Promise<CheckFiles> {
  const suppressions = await Promise.all(
    content.strings.map(async ({ path, messages, lineOf }) => {
      const own = path.replace(/strings\.json$/, 'strings.ignore.json');
      const text = await readIfThere(root, own);
      return [path, text === undefined ? [] : parseStringSilences(own, text, Object.keys(messages), lineOf)] as const;
    }),
  );
  return {
    glossary: await readGlossary(root),
    stringSilences: new Map(suppressions),
  };
}
