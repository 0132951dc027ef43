/** An article's file as data: its front matter, with the line of every key, and its body. Parsing never throws. */
import { type Document, LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { TextFile } from './text-file.ts';

export interface ArticleFile extends TextFile {
  /** The name of its folder, which should be a locale's tag. */
  readonly tag: string;
  readonly slug: string;
  /** The parsed front matter, not validated; undefined if there is none or it isn't YAML. */
  readonly data: unknown;
  /** Why the front matter couldn't be parsed, and on which line of the file. */
  readonly yamlProblem: { readonly line: number; readonly message: string } | undefined;
  /** The line of a front matter key (1 is the first). If there's no such key, the line of its closest parent, or 1. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly body: string;
  /** The number of lines before the body. */
  readonly bodyLineOffset: number;
}

const FRONT_MATTER = /^(\uFEFF?---\r?\n)([\s\S]*?)(\r?\n---[^\S\n]*(?:\r?\n|$))/;

/** Parsing time grows with the square of the number of keys. The longest front matter on the site is 1.5 kB. */
const MAX_FRONT_MATTER = 32 * 1024;

const countLineBreaks = (text: string) => text.split('\n').length - 1;

/** A file split at the two lines of `---`: `open + yaml + close + body` is the whole text. */
export interface SplitText {
  readonly open: string;
  /** Undefined if there is no front matter. */
  readonly yaml: string | undefined;
  readonly close: string;
  readonly body: string;
}

export function splitFrontMatter(text: string): SplitText {
  const [head = '', open = '', yaml, close = ''] = FRONT_MATTER.exec(text) ?? [];
  return { open, yaml, close, body: text.slice(head.length) };
}

/** Changes the front matter in a file's text. Everything else stays the same, including YAML comments. */
export function editFrontMatter(text: string, edit: (document: Document) => void): string {
  const { open, yaml = '', close, body } = splitFrontMatter(text);
  const document = parseDocument(yaml);
  edit(document);
  const editedYaml = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return `${open}${editedYaml}${close}${body}`;
}

/** Parses an article. Never throws: the result says what couldn't be parsed. */
export function parseArticleFile(path: string, text: string): ArticleFile {
  const [file = '', tag = ''] = path.split('/').reverse();
  const { yaml, body } = splitFrontMatter(text);
  // Parsed on first use: the thread that hands thousands of articles to workers only needs their text.
  let parsed: FrontMatter | undefined;
  const frontMatter = () => (parsed ??= parseFrontMatter(yaml));
  return {
    path,
    text,
    tag,
    slug: file.replace(/\.mdx$/, ''),
    get data() {
      return frontMatter().data;
    },
    get yamlProblem() {
      return frontMatter().yamlProblem;
    },
    lineOf: (keys) => frontMatter().lineOf(keys),
    body,
    bodyLineOffset: countLineBreaks(text) - countLineBreaks(body),
  };
}

type FrontMatter = Pick<ArticleFile, 'data' | 'yamlProblem' | 'lineOf'>;

const failedFrontMatter = (message: string, line = 1): FrontMatter => ({
  data: undefined,
  yamlProblem: { line, message },
  lineOf: () => 1,
});

/**
 * Parses front matter. Never throws.
 * @param yaml the text between the two lines of `---`; undefined if there is none
 * @param schema `failsafe` reads every scalar as text, including numbers and `true`
 */
export function parseFrontMatter(yaml: string | undefined, schema: 'core' | 'failsafe' = 'core'): FrontMatter {
  if (yaml === undefined) return failedFrontMatter('no front matter between two lines of ---');
  if (yaml.length > MAX_FRONT_MATTER) return failedFrontMatter(`it is longer than ${MAX_FRONT_MATTER / 1024} kB`);
  try {
    return parseYaml(yaml, schema);
  } catch (error) {
    // The parser throws for aliases that expand exponentially, and for brackets that are nested thousands deep.
    const message = error instanceof Error ? error.message : String(error);
    return failedFrontMatter(error instanceof RangeError ? "it's nested too deeply" : (message.split('\n')[0] ?? ''));
  }
}

function parseYaml(yaml: string, schema: 'core' | 'failsafe'): FrontMatter {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, schema, prettyErrors: false });
  const [error] = document.errors;
  const lineInFile = (offset: number) => lineCounter.linePos(offset).line + 1; // after the opening ---
  // A parsed document takes a hundred times the memory of its text, so only the lines of its keys are kept.
  const lines = new Map<string, number>();
  visitKeys(document.contents, [], (path, offset) => lines.set(JSON.stringify(path), lineInFile(offset)));
  return {
    data: error ? undefined : (document.toJS() as unknown),
    yamlProblem: error && { line: lineInFile(error.pos[0]), message: error.message.split('\n')[0] ?? '' },
    lineOf: (keys) => {
      // The key itself, then its parents.
      for (let depth = keys.length; depth > 0; depth--) {
        const line = lines.get(JSON.stringify(keys.slice(0, depth)));
        if (line !== undefined) return line;
      }
      return 1;
    },
  };
}

/** Calls `visit` with the path and offset of every key and list item below a node. */
function visitKeys(
  node: unknown,
  path: readonly unknown[],
  visit: (path: readonly unknown[], offset: number) => void,
): void {
  // A value can begin on a later line than its key, so it has the offset of the key. A list item has its own.
  const visitChild = (name: unknown, start: unknown, value: unknown) => {
    const childPath = [...path, name];
    if (isNode(start) && start.range) visit(childPath, start.range[0]);
    visitKeys(value, childPath, visit);
  };
  if (isMap(node)) {
    for (const { key, value } of node.items) visitChild(isScalar(key) ? key.value : key, key, value);
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) visitChild(index, item, item);
  }
}
