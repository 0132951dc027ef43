/** The check of a whole content folder: content validation's diagnostics, every rule on every article and string, the suppressions. */
import type { Content } from '../../../src/translation/content.ts';
import type { ComponentSchema } from '../../../src/translation/content-rules/components.ts';
import type { LinkUse } from '../../../src/translation/content-rules/links.ts';
import { checkTogether } from '../../../src/translation/validate-content.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import type { Suppression } from './text/suppression.ts';
import { type CheckedArticles, checkArticles } from './lint-articles.ts';
import { type CheckResult, withoutEdits } from './lint-result.ts';
import { judgeSilences } from './suppressions.ts';
import { checkStringsFile, englishStringsOf, staleStringLines } from './lint-strings.ts';

/** What the check is made with, besides the articles. */
export interface CheckInput {
  readonly content: Content;
  readonly glossary: Glossary;
  readonly components: ComponentSchema;
  readonly links: LinkUse;
  /** The last day that has begun anywhere on Earth; without it no day is in the future. */
  readonly latestDay?: string;
  /** Suppressions of strings, by the path of their file. */
  readonly stringSilences: ReadonlyMap<string, readonly Suppression[]>;
}

/** @param checked what came of the articles, where they have been checked already */
export function runCheck(input: CheckInput, checked: CheckedArticles = checkAllArticles(input)): CheckResult {
  const { content, glossary, links, stringSilences, latestDay } = input;
  const english = englishStringsOf(content);
  const strings = content.strings.map((file) =>
    judgeSilences(
      file.path,
      checkStringsFile(file, english, glossary),
      stringSilences.get(file.path) ?? [],
      staleStringLines(file, english),
    ),
  );
  // Without its terms every word of a translation would look wrong.
  const hasTerms = glossary.diagnostics.every(({ rule }) => rule !== 'encoding');
  const results = hasTerms ? [...checked.results, ...strings] : [];
  const stopping = [...glossary.diagnostics, ...checkTogether(content, checked.gated, links, [], latestDay)];
  return {
    diagnostics: [...stopping.map(withoutEdits), ...results.flatMap(({ diagnostics }) => diagnostics)].toSorted(
      (one, other) => one.path.localeCompare(other.path) || one.line - other.line,
    ),
    silenced: results.reduce((sum, { silenced }) => sum + silenced, 0),
  };
}

function checkAllArticles({ content, ...input }: CheckInput): CheckedArticles {
  return checkArticles(content.articles, { ...input, pictures: new Set(content.pictures) }, () => undefined);
}
