/** Lints a whole content folder: validates the content, runs every rule, and applies the suppressions. */
import type { Content } from '../../../src/translation/content.ts';
import type { ComponentSchema } from '../../../src/translation/content-rules/components.ts';
import type { LinkUse } from '../../../src/translation/content-rules/links.ts';
import { checkTogether } from '../../../src/translation/validate-content.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import type { Suppression } from '../../../src/translation/text/suppression.ts';
import { type CheckedArticles, checkArticles } from './lint-articles.ts';
import { type CheckResult, withoutEdits } from './lint-result.ts';
import { applySuppressions } from './suppressions.ts';
import { checkStringsFile, englishStringsOf, staleStringLines } from './lint-strings.ts';

export interface CheckInput {
  readonly content: Content;
  readonly glossary: Glossary;
  readonly components: ComponentSchema;
  readonly links: LinkUse;
  /** Today in the time zone that is furthest ahead. Later dates in front matter are reported; without it, none are. */
  readonly latestDay?: string;
  /** Maps the path of a strings file to its suppressions. */
  readonly stringSuppressions: ReadonlyMap<string, readonly Suppression[]>;
}

/** Sorted by path and line. `checked` has the results of the articles, if they have been linted already. */
export function runCheck(input: CheckInput, checked: CheckedArticles = checkAllArticles(input)): CheckResult {
  const { content, glossary, links, stringSuppressions, latestDay } = input;
  const english = englishStringsOf(content);
  const strings = content.strings.map((file) =>
    applySuppressions(
      file.path,
      checkStringsFile(file, english, glossary),
      stringSuppressions.get(file.path) ?? [],
      staleStringLines(file, english),
    ),
  );
  // If the glossary can't be read, every translated term would look wrong, so only the glossary's own error is useful.
  const isGlossaryReadable = glossary.diagnostics.every(({ rule }) => rule !== 'encoding');
  const results = isGlossaryReadable ? [...checked.results, ...strings] : [];
  const contentDiagnostics = [
    ...glossary.diagnostics,
    ...checkTogether(content, checked.validated, links, [], latestDay),
  ];
  // A broken link in a translation also differs from the English link. It's reported once, as a broken link.
  const linesWithBrokenLinks = new Set(
    contentDiagnostics.filter(({ rule }) => rule === 'links').map(({ path, line }) => `${path}:${line}`),
  );
  const lintDiagnostics = results
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ isAboutLinks = false, path, line }) => !isAboutLinks || !linesWithBrokenLinks.has(`${path}:${line}`));
  return {
    diagnostics: [...contentDiagnostics.map(withoutEdits), ...lintDiagnostics].toSorted(
      (one, other) => one.path.localeCompare(other.path) || one.line - other.line,
    ),
    suppressed: results.reduce((sum, { suppressed }) => sum + suppressed, 0),
  };
}

function checkAllArticles({ content, ...input }: CheckInput): CheckedArticles {
  return checkArticles(content.articles, { ...input, pictures: new Set(content.pictures) }, () => undefined);
}
