/** An article's file as data: its front matter, with the line of every key, and its body. Parsing never throws. */
import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { TextFile } from './text-file.ts';

export interface ArticleFile extends TextFile {
  /** The folder, which should be a locale's tag. */
  readonly tag: string;
  readonly slug: string;
  /** What the front matter says, unchecked; undefined where there is none or it is not YAML. */
  readonly data: unknown;
  /** Why the front matter could not be read, and where. */
  readonly yamlProblem: { readonly line: number; readonly message: string } | undefined;
  /** The line of a key of the front matter, from 1; 1 where it is not there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly body: string;
  /** Lines of the file before the body. */
  readonly bodyOffset: number;
}

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)(?:^|\r?\n)---[^\S\n]*(?:\r?\n|$)/;

/** Parsing takes the square of the number of keys; the longest front matter has 1.5 kB. */
const MAX_FRONT_MATTER = 32 * 1024;

const countLines = (text: string) => text.split('\n').length - 1;

/** An article from its text. Never throws: what cannot be read is said in the result. */
export function parseArticleFile(path: string, text: string): ArticleFile {
  const [file = '', tag = ''] = path.split('/').reverse();
  const match = FRONT_MATTER.exec(text);
  const head = match?.[0] ?? '';
  // The YAML is read when it is asked for: of thousands of articles, what hands them on needs the text alone.
  let read: FrontMatter | undefined;
  const frontMatter = () => (read ??= readFrontMatter(match?.[1]));
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
    body: text.slice(head.length),
    bodyOffset: countLines(head),
  };
}

type FrontMatter = Pick<ArticleFile, 'data' | 'yamlProblem' | 'lineOf'>;

const unread = (message: string, line = 1): FrontMatter => ({
  data: undefined,
  yamlProblem: { line, message },
  lineOf: () => 1,
});

/** @param yaml what stands between the two lines of ---, if there are two */
function readFrontMatter(yaml: string | undefined): FrontMatter {
  if (yaml === undefined) return unread('no front matter between two lines of ---');
  if (yaml.length > MAX_FRONT_MATTER) return unread(`it is longer than ${MAX_FRONT_MATTER / 1024} kB`);
  try {
    return parseFrontMatter(yaml);
  } catch (error) {
    // Aliases that multiply, brackets in brackets without end.
    return unread(error instanceof RangeError ? 'it is nested too deeply' : (String(error).split('\n')[0] ?? ''));
  }
}

function parseFrontMatter(yaml: string): FrontMatter {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  const [error] = document.errors;
  const fileLine = (offset: number) => lineCounter.linePos(offset).line + 1; // after the opening ---
  // Lines only: the document itself is a hundred times the text it was read from.
  const lines = new Map<string, number>();
  noteLines(document.contents, [], (path, offset) => lines.set(JSON.stringify(path), fileLine(offset)));
  return {
    data: error ? undefined : (document.toJS() as unknown),
    yamlProblem: error && { line: fileLine(error.pos[0]), message: error.message.split('\n')[0] ?? '' },
    lineOf: (keys) => {
      const depths = keys.map((_, index) => keys.length - index);
      return (
        depths.map((depth) => lines.get(JSON.stringify(keys.slice(0, depth)))).find((line) => line !== undefined) ?? 1
      );
    },
  };
}

/** Tells where every value below a node begins. */
function noteLines(
  node: unknown,
  path: readonly unknown[],
  note: (path: readonly unknown[], offset: number) => void,
): void {
  if (isNode(node) && path.length > 0 && node.range) note(path, node.range[0]);
  if (isMap(node)) {
    for (const { key, value } of node.items) noteLines(value, [...path, isScalar(key) ? key.value : key], note);
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) noteLines(item, [...path, index], note);
  }
}
