/** Checks for byte order marks, CRLF line ends, and characters that don't belong in text (see `characters.ts`). */
import type { Nodes, RootContent } from 'mdast';
import type { ArticleFile } from '../article-file.ts';
import { directionOf } from '../../i18n/script.ts';
import { oddCharacters } from '../characters.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { everyNode } from '../parse-article.ts';
import type { StringsFile } from '../strings-file.ts';
import type { TextFile } from '../text-file.ts';

const RULE = 'encoding';

const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;

const BYTE_ORDER_MARK = '\uFEFF';

/** Characters that show that a file was saved in the wrong format. */
const FORMAT_CHARACTERS: readonly { readonly character: string; readonly message: string; readonly hint: string }[] = [
  {
    character: BYTE_ORDER_MARK,
    message: 'the file has a byte order mark (BOM)',
    hint: 'save the file as "UTF-8", not as "UTF-8 with BOM"',
  },
  {
    character: '\r',
    message: 'the file has Windows line ends (CRLF)',
    hint: 'save the file with LF line ends; in git, set core.autocrlf to false',
  },
];

/** The language, and so the direction, comes from the folder's name. Files elsewhere count as left-to-right. */
function oddCharactersIn(path: string, text: string) {
  const odd = oddCharacters(text);
  if (odd.length === 0) return odd; // right-to-left text has even more characters that are allowed
  const [, tag] = /(?:^|\/)([a-z]{2,3}-[A-Z\d]{2,3})\//.exec(path) ?? [];
  return tag !== undefined && directionOf(tag) === 'rtl' ? oddCharacters(text, 'rtl') : odd;
}

/** Reports the first literal character of each kind that doesn't belong in text. */
export function checkCharacters({ path, text }: TextFile): readonly Diagnostic[] {
  return oddCharactersIn(path, text).map(({ at, message, hint }) => ({
    path,
    line: lineAt(text, at),
    rule: RULE,
    message,
    hint,
  }));
}

/** Checks a file's byte order mark, line ends, and characters. */
export function checkEncoding(file: TextFile): readonly Diagnostic[] {
  const { path, text } = file;
  const formatDiagnostics = FORMAT_CHARACTERS.flatMap(({ character, message, hint }) => {
    const at = text.indexOf(character);
    return at < 0 ? [] : [{ path, line: lineAt(text, at), rule: RULE, message, hint }];
  });
  return [...formatDiagnostics, ...checkCharacters(file)];
}

/** All texts of a node: its value, URL, title, alternative text, and attributes. */
function textsOf(node: Nodes): readonly string[] {
  const value = 'value' in node ? [node.value] : [];
  const linkTexts = 'url' in node ? [node.url, node.title ?? '', 'alt' in node ? (node.alt ?? '') : ''] : [];
  const attributes =
    'attributes' in node && Array.isArray(node.attributes)
      ? node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
      : [];
  return [...value, ...linkTexts, ...attributes];
}

/** Every text in a value from YAML or JSON, with its path of keys. */
function* textsIn(value: unknown, keys: readonly string[] = []): Generator<readonly [readonly string[], string]> {
  if (typeof value === 'string') yield [keys, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...keys, key]);
  }
}

/** @param text a parsed text, in which escapes have become characters */
const checkEscapes = (path: string, line: number, text: string): readonly Diagnostic[] =>
  oddCharactersIn(path, text).map(({ message, hint }) => ({
    path,
    line,
    rule: RULE,
    message: `${message} (as an escape)`,
    hint,
  }));

/** Reports escaped characters that don't belong in text, in a value that was parsed from YAML or JSON. */
export function checkTexts(
  path: string,
  value: unknown,
  lineOf: (keys: readonly string[]) => number,
): readonly Diagnostic[] {
  return Array.from(textsIn(value)).flatMap(([keys, text]) => checkEscapes(path, lineOf(keys), text));
}

/**
 * Reports escaped characters: `&#x202E;` in the body, or `"\u202E"` in front matter. If the file has literal ones,
 * reports nothing, because `checkEncoding` does.
 */
export function checkArticleCharacters(article: ArticleFile, tree: readonly RootContent[]): readonly Diagnostic[] {
  const { path, text, data, bodyLineOffset } = article;
  if (oddCharactersIn(path, text).length > 0) return [];
  const bodyNodes = text.includes('&') ? everyNode(tree) : [];
  return [
    ...checkTexts(path, data, article.lineOf),
    ...bodyNodes.flatMap((node) =>
      textsOf(node).flatMap((value) => checkEscapes(path, bodyLineOffset + (node.position?.start.line ?? 1), value)),
    ),
  ];
}

/** Reports escaped characters in strings. If the file has literal ones, reports nothing: `checkEncoding` does. */
export function checkStringCharacters({ path, text, messages, lineOf }: StringsFile): readonly Diagnostic[] {
  if (!text.includes('\\u') || oddCharactersIn(path, text).length > 0) return [];
  return checkTexts(path, messages, ([key = '']) => lineOf(key));
}
