/** Reads the files that the linter needs besides the content: the glossary, and the suppressions of strings. */
import { baseKeyOf } from '../../../src/i18n/catalog.ts';
import type { Content } from '../../../src/translation/content.ts';
import { printDiagnostic } from '../../../src/translation/diagnostic.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { readGlossary } from '../../../src/translation/read-glossary.ts';
import { isDiagnostic, readTextFile } from '../../../src/translation/text-file.ts';
import { UsageError } from '../cli/command.ts';
import type { Suppression } from '../../../src/translation/text/suppression.ts';

/** Undefined if the file doesn't exist. @throws UsageError with the path of the file, if it can't be read */
async function readOptionalFile(root: string, path: string): Promise<string | undefined> {
  const file = await readTextFile(root, path);
  if (file && isDiagnostic(file)) throw new UsageError(`${printDiagnostic(file)}.`);
  return file?.text;
}

/** @throws UsageError with the path of the file, if the text isn't JSON */
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
 * The format is `{ "the.key": { "glossary": "the reason" } }`. A base key covers all plural forms of a string.
 * @throws UsageError if the text isn't JSON
 */
export function parseStringSuppressions(
  path: string,
  text: string,
  keys: readonly string[],
  lineOf: (key: string) => number,
): readonly Suppression[] {
  return entriesOf(parseJson(path, text)).flatMap(([key, rules]) => {
    const lines = keys.filter((one) => one === key || baseKeyOf(one) === key).map(lineOf);
    // A suppression of a key that the file doesn't have covers no line, so it's reported as unused.
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

/** @throws UsageError if the glossary isn't UTF-8, because the command would run without any terms */
export async function readTerms(root: string): Promise<Glossary> {
  const glossary = await readGlossary(root);
  const encodingError = glossary.diagnostics.find(({ rule }) => rule === 'encoding');
  if (encodingError) throw new UsageError(`${printDiagnostic(encodingError)}.`);
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
      const suppressionsPath = path.replace(/strings\.json$/, 'strings.ignore.json');
      const text = await readOptionalFile(root, suppressionsPath);
      return [
        path,
        text === undefined ? [] : parseStringSuppressions(suppressionsPath, text, Object.keys(messages), lineOf),
      ] as const;
    }),
  );
  return {
    glossary: await readGlossary(root),
    stringSuppressions: new Map(suppressions),
  };
}
