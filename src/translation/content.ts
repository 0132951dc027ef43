/** The content folder as data: articles, strings, notes, search words, and the paths of pictures. */
import { join } from 'node:path';
import { listFiles } from '../files/list-files.ts';
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
  /** The paths of all pictures, such as `src/content/fr-FR/images/offers.png`. */
  readonly pictures: readonly string[];
  readonly notes?: NotesFile | undefined;
  /** Maps file paths to texts, so that a command can tell whether a file has changed since it was read. */
  readonly texts?: ReadonlyMap<string, string>;
  /** The files of search words, `src/content/<tag>/search.json`. */
  readonly searchWords?: readonly TextFile[];
  /** Why files were left out: they aren't UTF-8, or are too large. */
  readonly unreadable?: readonly Diagnostic[];
}

const CONTENT_FILE = /\.mdx$|\/strings(\.lock|\.notes)?\.json$|\/search\.json$/;

/**
 * Reads everything under `src/content` of a project. The result lists the files that couldn't be read.
 * @param root the project's folder; paths in the result are relative to it
 * @param progress called with the number of files read so far
 */
export async function readContent(
  root: string,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Content> {
  const paths = listFiles(join(root, 'src/content')).map((path) => `src/content/${path}`);
  const wanted = paths.filter((path) => CONTENT_FILE.test(path));
  let done = 0;
  const results = await Promise.all(
    wanted.map(async (path) => {
      const file = await readTextFile(root, path);
      progress(++done, wanted.length);
      return file ?? [];
    }),
  );
  const files = results.flat();
  const texts = new Map(files.flatMap((file) => (isDiagnostic(file) ? [] : [[file.path, file.text] as const])));
  const textsEndingWith = (end: string) => [...texts].filter(([path]) => path.endsWith(end));
  const [notes] = textsEndingWith(`/${SOURCE_TAG}/strings.notes.json`);
  return {
    texts,
    notes: notes && parseNotesFile(...notes),
    articles: textsEndingWith('.mdx').map(([path, text]) => parseArticleFile(path, text)),
    strings: textsEndingWith('/strings.json').map(([path, text]) =>
      parseStringsFile(path, text, texts.get(lockPathOf(path))),
    ),
    pictures: paths.filter((path) => /^src\/content\/[^/]+\/images\//.test(path)),
    searchWords: textsEndingWith('/search.json').map(([path, text]) => ({ path, text })),
    unreadable: files.filter(isDiagnostic),
  };
}
