/** Figures and dates of the policy typed in an article. The linter has the same rules; its suppressions count here too. */
import type { RootContent } from 'mdast';
import type { ArticleFile } from '../article-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { editionIn } from '../front-matter.ts';
import { readArticle } from '../text/article-text.ts';
import { typedDates } from './typed-dates.ts';
import { typedFigures } from './typed-figures.ts';

const CHECKS = { figures: typedFigures, dates: typedDates };

/** @param tree the syntax tree of the article's body */
export function checkTypedPolicy(file: ArticleFile, tree: readonly RootContent[]): readonly Diagnostic[] {
  const { segments, suppressions, lineAt } = readArticle(file, tree);
  const [language = ''] = file.tag.split('-');
  const edition = editionIn(file.data);
  const diagnostics = segments.flatMap((segment) =>
    Object.entries(CHECKS).flatMap(([rule, check]) =>
      check(segment, language, edition).map(({ at, message, hint }) => {
        return { path: file.path, line: lineAt(segment, at), rule, message, hint };
      }),
    ),
  );
  return diagnostics.filter(
    ({ rule, line }) => !suppressions.some((one) => one.rule === rule && one.firstLine <= line && line <= one.lastLine),
  );
}
