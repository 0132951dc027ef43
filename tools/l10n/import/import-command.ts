/** The `import` command: reads the input files, converts them, and returns the articles to write. */
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, posix, relative, resolve } from 'node:path';
import { LINK_USE } from '../../../src/components/article/prose/component-schema.ts';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { TextFile } from '../../../src/translation/content.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { readTerms } from '../lint/lint-files.ts';
import type { FileCopy, CommandContext, CommandResult, OutputFile } from '../cli/command.ts';
import { countOf } from '../cli/terminal-text.ts';
import { countWords } from './count-words.ts';
import { type DecideInput, decide } from './resolve.ts';
import { type ParsedArticle, parseHandoff } from './parsed-article.ts';
import type { CompletedArticle } from './complete-article.ts';
import { createImageNames } from './input-folder.ts';
import { RULE, notConverted } from './import-diagnostics.ts';
import { matchByTitle } from './match-by-title.ts';
import { type InputFolder, readInputs } from './read-article.ts';
import { refuseNames } from './refused.ts';

export interface ImportOptions {
  /** The output folder, which contains the locales' folders, as typed. @example 'src/content' */
  readonly into: string;
  /** The slug of the article, if it differs from the names of the files. */
  readonly slug: string | undefined;
  /** Whether existing files are overwritten. */
  readonly force: boolean;
}

/** The path relative to the project, or the absolute path if the file is outside the project. */
function pathInProject(root: string, path: string): string {
  const fromRoot = relative(root, resolve(root, path)).replaceAll('\\', '/');
  return fromRoot.startsWith('..') || isAbsolute(fromRoot) ? resolve(root, path).replaceAll('\\', '/') : fromRoot;
}

/** Files in an `includes` folder aren't articles: their text is part of the articles that include them. */
const isArticle = ({ relative: path }: InputFolder['files'][number]) => !/(?:^|\/)includes?\//i.test(path);

interface ParsedFile {
  /** The absolute path of the input folder that contains the file. */
  readonly folder: string;
  readonly parsedArticles: readonly ParsedArticle[];
  readonly diagnostics: readonly Diagnostic[];
}

function parseFiles(
  folders: readonly InputFolder[],
  slug: string | undefined,
  progress: CommandContext['progress'],
): readonly ParsedFile[] {
  const imageNameOf = createImageNames();
  const articlesIn = ({ files }: InputFolder) => files.filter(isArticle);
  const total = folders.flatMap(articlesIn).length;
  let done = 0;
  return folders.flatMap((folder) =>
    articlesIn(folder).map((file) => {
      progress('Converting', ++done, total);
      try {
        return { folder: folder.folder, ...parseHandoff(file, folder.library, imageNameOf, slug) };
      } catch (error) {
        return { folder: folder.folder, parsedArticles: [], diagnostics: [notConverted(file.path, error)] };
      }
    }),
  );
}

/** The text of a file; `null` if there is no file at the path. */
async function textAt(root: string, path: string): Promise<string | null> {
  const absolutePath = resolve(root, path);
  return existsSync(absolutePath) && (await stat(absolutePath)).isFile() ? readFile(absolutePath, 'utf8') : null;
}

/** Leaves out articles that an interrupted run of this import wrote, because the result must not depend on them. */
async function withoutInterruptedRun(root: string, input: DecideInput): Promise<DecideInput> {
  const paths = new Set(input.parsedArticles.map(({ tag, articlePath }) => input.pathOf(tag, articlePath)));
  const site = input.site.filter(({ path }) => !paths.has(path));
  if (site.length === input.site.length) return input;
  const silenced = { report: () => undefined };
  const { completed } = decide({
    ...input,
    site,
    parsedArticles: input.parsedArticles.map((parsed) => ({ ...parsed, ...silenced })),
  });
  const writtenBefore = new Set<string>();
  for (const { file } of completed) if ((await textAt(root, file.path)) === file.text) writtenBefore.add(file.path);
  return { ...input, site: input.site.filter(({ path }) => !writtenBefore.has(path)) };
}

/** Articles to write, articles that exist with the same text, and articles that only `force` would overwrite. */
async function groupForWriting(root: string, files: readonly TextFile[], force: boolean) {
  const refused: Diagnostic[] = [];
  const writes: OutputFile[] = [];
  const unchanged: string[] = [];
  for (const file of files) {
    const before = await textAt(root, file.path);
    if (before === file.text) unchanged.push(file.path);
    else if (before === null || force) writes.push({ ...file, before });
    else
      refused.push({
        path: file.path,
        line: 1,
        rule: RULE,
        message: 'the file exists',
        hint: 'nothing was written; use --force to overwrite it',
      });
  }
  return { refused, writes, unchanged };
}

/** Without `force`, images that exist already are left out. */
function copiesOf(
  root: string,
  into: string,
  parsedFiles: readonly ParsedFile[],
  completed: readonly CompletedArticle[],
  force: boolean,
): readonly FileCopy[] {
  const folderByPath = new Map(
    parsedFiles.flatMap(({ folder, parsedArticles }) => parsedArticles.map(({ path }) => [path, folder] as const)),
  );
  const copies = completed.flatMap(({ parsed: { path, tag, articlePath, images } }) =>
    images.map(({ from, to }): FileCopy => ({
      from: join(folderByPath.get(path) ?? '', from),
      to: posix.join(into, tag, posix.dirname(articlePath), to),
    })),
  );
  const byTarget = new Map(copies.map((copy) => [copy.to, copy]));
  return [...byTarget.values()].filter(({ to }) => force || !existsSync(resolve(root, to)));
}

const asData = ({
  parsed: { metadata, path, tag, articlePath, isFromSideBySide, words, heading },
  file,
  words: articleWords,
}: CompletedArticle) => ({
  from: path,
  path: file.path,
  locale: tag,
  place: articlePath,
  english: isFromSideBySide ? 'beside a translation' : null,
  method: isFromSideBySide ? null : (metadata.method ?? null),
  handedOff: metadata.handedOff ?? null,
  sourceCommit: metadata.sourceCommit ?? null,
  updated: metadata.updated ?? null,
  // `articleWords` doesn't include the first-level heading, because it became the title in the front matter.
  words: { file: words, article: articleWords + countWords(heading ?? '') },
});

export async function importFiles(
  { root, args, content, progress }: CommandContext,
  options: ImportOptions,
): Promise<CommandResult> {
  const { slug, force } = options;
  const into = pathInProject(root, options.into);
  const [{ folders, diagnostics: readDiagnostics }, glossary] = await Promise.all([
    readInputs(root, args.positionals, progress),
    readTerms(root),
  ]);
  const parsedFiles = parseFiles(folders, slug, progress);
  const { named: acceptedArticles, refused: nameDiagnostics } = refuseNames(
    matchByTitle(
      parsedFiles.flatMap(({ parsedArticles }) => parsedArticles),
      (articlePath) =>
        content.articles.some((article) => article.tag === SOURCE_TAG && article.slug === posix.basename(articlePath)),
    ),
  );
  const input: DecideInput = {
    parsedArticles: acceptedArticles,
    site: content.articles,
    links: LINK_USE,
    glossary,
    pathOf: (tag, articlePath) => posix.join(into, tag, `${articlePath}.mdx`),
    progress: (done, total) => progress('Deciding', done, total),
  };
  const { completed, diagnostics } = decide(force ? input : await withoutInterruptedRun(root, input));
  const files = completed.map(({ file: { path, text } }) => ({ path, text }));
  const { refused, writes, unchanged } = await groupForWriting(root, files, force);
  const allDiagnostics = [
    ...readDiagnostics,
    ...parsedFiles.flatMap((one) => one.diagnostics),
    ...nameDiagnostics,
    ...refused,
    ...diagnostics,
  ].toSorted((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0) || one.line - other.line);
  const refusedPaths = new Set(refused.map(({ path }) => path));
  const accepted = completed.filter(({ file }) => !refusedPaths.has(file.path));
  const unchangedPart = unchanged.length > 0 ? `, ${unchanged.length} unchanged` : '';
  const text = [
    ...writes.map(({ path }) => path),
    `${countOf(parsedFiles.length, 'file')} read, ${countOf(writes.length, 'article')} written${unchangedPart}, ${countOf(allDiagnostics.length, 'diagnostic')}.`,
  ].join('\n');
  return {
    diagnostics: allDiagnostics,
    writes,
    copies: copiesOf(root, into, parsedFiles, accepted, force),
    text,
    data: { articles: completed.map(asData), written: writes.map(({ path }) => path) },
  };
}
