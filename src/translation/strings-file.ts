/** Strings files as data: the messages, and the record in strings.lock.json. Parsing never throws. */
import type { Messages } from '../i18n/message.ts';
import type { TextFile } from './text-file.ts';
import { type TranslationRecord, translationSchema } from './front-matter.ts';

const countLineBreaks = (text: string) => text.split('\n').length - 1;

export interface StringsFile extends TextFile {
  readonly tag: string;
  readonly messages: Messages;
  /** The record in strings.lock.json; undefined if there is none or it can't be parsed. */
  readonly record: TranslationRecord | undefined;
  /** Undefined if strings.lock.json can be parsed, or if there is none. */
  readonly lockProblem: string | undefined;
  readonly jsonProblem: { readonly line: number; readonly message: string } | undefined;
  /** The line of a key in strings.json (1 is the first); 1 if there's no such key. */
  readonly lineOf: (key: string) => number;
}

/** Finds the line of a key (1 is the first) in a JSON object with one key per line. 1 if there's no such key. */
export function createKeyFinder(text: string): (key: string) => number {
  let lines: Map<string, number> | undefined;
  return (key) => {
    lines ??= new Map(
      text.split('\n').map((line, index) => [/^\s*("(?:[^"\\]|\\.)*")\s*:/.exec(line)?.[1] ?? '', index + 1] as const),
    );
    return lines.get(JSON.stringify(key)) ?? 1;
  };
}

/** The file has the schema of the record in front matter. Never throws. */
function parseLock(text: string | undefined): Pick<StringsFile, 'record' | 'lockProblem'> {
  if (text === undefined) return { record: undefined, lockProblem: undefined };
  try {
    const parsed = translationSchema.safeParse(JSON.parse(text));
    if (parsed.success) return { record: parsed.data, lockProblem: undefined };
    const [issue] = parsed.error.issues;
    return { record: undefined, lockProblem: `"${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}` };
  } catch (error) {
    return { record: undefined, lockProblem: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Parses a strings file. Never throws.
 * @param lock the text of strings.lock.json in the same folder, if there is one
 */
export function parseStringsFile(path: string, text: string, lock?: string): StringsFile {
  const lockRecord = parseLock(lock);
  const tag = path.split('/').at(-2) ?? '';
  const lineOf = createKeyFinder(text);
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, '')); // content validation reports the byte order mark
    const isFlat =
      typeof parsed === 'object' &&
      parsed !== null &&
      Object.values(parsed).every((value) => typeof value === 'string');
    if (!isFlat) throw new Error('not a flat object of texts');
    return { path, text, tag, messages: parsed as Messages, jsonProblem: undefined, lineOf, ...lockRecord };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(message)?.[1];
    const line = position ? countLineBreaks(text.slice(0, Number(position))) + 1 : 1;
    return { path, text, tag, messages: {}, jsonProblem: { line, message }, lineOf, ...lockRecord };
  }
}

/** The path of the file that holds the record of strings. @example 'src/content/fr-FR/strings.lock.json' */
export function lockPathOf(stringsPath: string): string {
  return stringsPath.replace(/strings\.json$/, 'strings.lock.json');
}
