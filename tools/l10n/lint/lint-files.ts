/** Reads the files of the linter besides articles: the glossary, and the suppressions of strings. */
import { baseKeyOf } from '../../../src/i18n/catalog.ts';
import type { Content } from '../../../src/translation/content.ts';
import { printDiagnostic } from '../../../src/translation/diagnostic.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { readGlossary } from '../../../src/translation/read-glossary.ts';
import { isDiagnostic, readTextFile } from '../../../src/translation/text-file.ts';
import { UsageError } from '../cli/command.ts';
import type { Suppression } from '../../../src/translation/text/suppression.ts';

/**
 * The text of an optional file.
 * @throws UsageError naming a file that can't be read
 */
async function readIfThere(root: string, path: string): Promise<string | undefined> {
  const file = await readTextFile(root, path);
  if (file && isDiagnostic(file)) throw new UsageError(`${printDiagnostic(file)}.`);
  return file?.text;
}

/** @throws UsageError naming a file that isn't JSON */
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
 * Parses the suppressions of a strings file, `{ "the.key": { "glossary": "the reason" } }`. A key can be a base key.
 * @param lineOf the line of a key in strings.json, which diagnostics refer to
 */
export function parseStringSuppressions(
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

/** @throws UsageError if the glossary isn't UTF-8: work that depends on terms would have no terms */
export async function readTerms(root: string): Promise<Glossary> {
  const glossary = await readGlossary(root);
  const unread = glossary.diagnostics.find(({ rule }) => rule === 'encoding');
  if (unread) throw new UsageError(`${printDiagnostic(unread)}.`);
  return glossary;
}

export interface CheckFiles {
  readonly glossary: Glossary;
  readonly stringSuppressions: ReadonlyMap<string, readonly Suppression[]>;
}

/** @throws UsageError if a file that configures the linter can't be read */
export async function readCheckFiles(root: string, content: Content): Promise<CheckFiles> {
  const suppressions = await Promise.all(
    content.strings.map(async ({ path, messages, lineOf }) => {
      const own = path.replace(/strings\.json$/, 'strings.ignore.json');
      const text = await readIfThere(root, own);
      return [
        path,
        text === undefined ? [] : parseStringSuppressions(own, text, Object.keys(messages), lineOf),
      ] as const;
    }),
  );
  return {
    glossary: await readGlossary(root),
    stringSuppressions: new Map(suppressions),
  };
}
