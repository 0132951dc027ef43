/**
 * Reports hard-coded figures in English articles, such as "30 days", which fail the build. The linter also checks
 * translations and dates, but doesn't fail the build, because imported translations can have them. Suppressions for the
 * linter also apply here.
 */
import type { RootContent } from 'mdast';
import { SOURCE_TAG } from '../../i18n/locales.ts';
import type { ArticleFile } from '../article-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { editionIn } from '../front-matter.ts';
import { readArticle } from '../text/article-text.ts';
import { typedFigures } from './typed-figures.ts';

const RULE = 'figures';

/** @param tree the syntax tree of the article's body */
export function checkEnglishFigures(file: ArticleFile, tree: readonly RootContent[]): readonly Diagnostic[] {
  if (file.tag !== SOURCE_TAG) return [];
  const { segments, suppressions, lineAt } = readArticle(file, tree);
  const isSuppressed = (diagnosticLine: number) =>
    suppressions.some(
      ({ rule, firstLine, lastLine }) => rule === RULE && firstLine <= diagnosticLine && diagnosticLine <= lastLine,
    );
  return segments
    .flatMap((segment) =>
      typedFigures(segment, 'en', [editionIn(file.data)]).map(({ at, message, hint }) => {
        return { path: file.path, line: lineAt(segment, at), rule: RULE, message, hint };
      }),
    )
    .filter(({ line }) => !isSuppressed(line));
}
