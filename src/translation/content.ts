/** The content folder as data: every article with its front matter and body, every file of strings. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { SOURCE_TAG } from '../i18n/locales.ts';
import { type NotesFile, type StringsFile, lockPathOf, parseNotesFile, parseStringsFile } from './strings-file.ts';

export { type NotesFile, type StringsFile, lockPathOf, parseNotesFile, parseStringsFile };

/** A file as it was read; `path` is relative to the project, with forward slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

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

export interface Content {
  readonly articles: readonly ArticleFile[];
  readonly strings: readonly StringsFile[];
  /** The paths of all pictures, `src/content/<tag>/images/…`. */
  readonly pictures: readonly string[];
  readonly notes?: NotesFile | undefined;
  /** What was read, by path, so that a command can tell whether a file has changed since. */
  readonly texts?: ReadonlyMap<string, string>;
}

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)(?:^|\r?\n)---[^\S\n]*(?:\r?\n|$)/;

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

/** @param yaml what stands between the two lines of ---, if there are two */
function readFrontMatter(yaml: string | undefined): FrontMatter {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml ?? '', { lineCounter });
  const [error] = document.errors;
  const fileLine = (offset: number) => lineCounter.linePos(offset).line + 1; // after the opening ---
  const missing = { line: 1, message: 'no front matter between two lines of ---' };
  // Lines only: the document itself is a hundred times the text it was read from.
  const lines = new Map<string, number>();
  noteLines(document.contents, [], (path, offset) => lines.set(JSON.stringify(path), fileLine(offset)));
  return {
    data: yaml !== undefined && !error ? (document.toJS() as unknown) : undefined,
    yamlProblem: error
      ? { line: fileLine(error.pos[0]), message: error.message.split('\n')[0] ?? '' }
      : yaml === undefined
        ? missing
        : undefined,
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

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

/**
 * Everything under `src/content` of a project.
 * @param root the project's folder; paths in the result are relative to it
 * @param progress told how many files have been read, for whoever waits for thousands of them
 */
export async function readContent(
  root: string,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Content> {
  const prefix = root.replaceAll('\\', '/').replace(/\/?$/, '/');
  const paths = (await listFiles(join(root, 'src/content'))).map((path) => path.slice(prefix.length));
  const wanted = paths.filter((path) => /\.mdx$|\/strings(\.lock|\.notes)?\.json$/.test(path));
  let done = 0;
  const texts = new Map(
    await Promise.all(
      wanted.map(async (path) => {
        const text = await readFile(join(root, path), 'utf8');
        progress(++done, wanted.length);
        return [path, text] as const;
      }),
    ),
  );
  const ofKind = (end: string) => [...texts].filter(([path]) => path.endsWith(end));
  const [notes] = ofKind(`/${SOURCE_TAG}/strings.notes.json`);
  return {
    texts,
    notes: notes && parseNotesFile(...notes),
    articles: ofKind('.mdx').map(([path, text]) => parseArticleFile(path, text)),
    strings: ofKind('/strings.json').map(([path, text]) => parseStringsFile(path, text, texts.get(lockPathOf(path)))),
    pictures: paths.filter((path) => /^src\/content\/[^/]+\/images\//.test(path)),
  };
}
