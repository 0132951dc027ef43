/** The content folder as data: every article with its front matter and body, every file of strings. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SOURCE_TAG } from '../i18n/locales.ts';
import { type ArticleFile, parseArticleFile } from './article-file.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type NotesFile, parseNotesFile } from './notes.ts';
import { type StringsFile, lockPathOf, parseStringsFile } from './strings-file.ts';
import { type TextFile, isDiagnostic, readTextFile } from './text-file.ts';

export { type ArticleFile, type StringsFile, type TextFile, lockPathOf, parseArticleFile, parseStringsFile };

export interface Content {
  readonly articles: readonly ArticleFile[];
  readonly strings: readonly StringsFile[];
  /** The paths of all pictures, `src/content/<tag>/images/…`. */
  readonly pictures: readonly string[];
  readonly notes?: NotesFile | undefined;
  /** What was read, by path, so that a command can tell whether a file has changed since. */
  readonly texts?: ReadonlyMap<string, string>;
  /** The files of search words, `src/content/<tag>/search.json`. */
  readonly searchWords?: readonly TextFile[];
  /** Files that were left out, because they are not UTF-8 or too large. */
  readonly unreadable?: readonly Diagnostic[];
}

const CONTENT_FILE = /\.mdx$|\/strings(\.lock|\.notes)?\.json$|\/search\.json$/;

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

/**
 * Everything under `src/content` of a project. A file that can't be read is left out, and named in the result.
 * @param root the project's folder; paths in the result are relative to it
 * @param progress told how many files have been read, for whoever waits for thousands of them
 */
export async function readContent(
  root: string,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Content> {
  const prefix = root.replaceAll('\\', '/').replace(/\/?$/, '/');
  const paths = (await listFiles(join(root, 'src/content'))).map((path) => path.slice(prefix.length));
  const wanted = paths.filter((path) => CONTENT_FILE.test(path));
  let done = 0;
  const read = await Promise.all(
    wanted.map(async (path) => {
      const file = await readTextFile(root, path);
      progress(++done, wanted.length);
      return file ?? [];
    }),
  );
  const files = read.flat();
  const texts = new Map(files.flatMap((file) => (isDiagnostic(file) ? [] : [[file.path, file.text] as const])));
  const ofKind = (end: string) => [...texts].filter(([path]) => path.endsWith(end));
  const [notes] = ofKind(`/${SOURCE_TAG}/strings.notes.json`);
  return {
    texts,
    notes: notes && parseNotesFile(...notes),
    articles: ofKind('.mdx').map(([path, text]) => parseArticleFile(path, text)),
    strings: ofKind('/strings.json').map(([path, text]) => parseStringsFile(path, text, texts.get(lockPathOf(path)))),
    pictures: paths.filter((path) => /^src\/content\/[^/]+\/images\//.test(path)),
    searchWords: ofKind('/search.json').map(([path, text]) => ({ path, text })),
    unreadable: files.filter(isDiagnostic),
  };
}
