/** Finds the translation, source, and sections that arguments select. Reports files that can't be parsed. */
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import type { ArticleFile, Content, StringsFile } from '../../../src/translation/content.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { checkLock } from '../../../src/translation/content-rules/strings.ts';
import { checkSyntax } from '../../../src/translation/content-rules/syntax.ts';
import { checkFrontMatter } from '../../../src/translation/content-rules/front-matter-fields.ts';
import { type Translatable, STRINGS_SLUG, translatablesOf } from '../../../src/translation/translatables.ts';
import { UsageError } from './command.ts';
import { translationTag } from './terminal-text.ts';

export interface Pair {
  readonly tag: string;
  readonly source: Translatable;
  readonly own: Translatable | undefined;
}

/** Diagnostics for files that can't be parsed. The status of these translations isn't known. */
export function unreadableFiles({ articles, strings, unreadable = [] }: Content): readonly Diagnostic[] {
  return [
    ...unreadable,
    ...articles.flatMap((article) => [...checkFrontMatter(article), ...checkSyntax(article)]),
    ...strings.flatMap(checkLock),
    ...strings.flatMap(({ path, jsonProblem }) =>
      jsonProblem
        ? [
            {
              path,
              rule: 'strings',
              line: jsonProblem.line,
              message: `not JSON: ${jsonProblem.message}`,
              hint: 'correct it',
            },
          ]
        : [],
    ),
  ];
}

/** A translation and its source. @throws UsageError for an unknown tag or slug, or a file that can't be parsed */
export function pairOf(content: Content, typedTag: string, slug: string): Pair {
  const tag = translationTag(typedTag);
  const translatables = translatablesOf(content);
  const source = translatables.find((translatable) => translatable.tag === SOURCE_TAG && translatable.slug === slug);
  const own = translatables.find((translatable) => translatable.tag === tag && translatable.slug === slug);
  const names = slug === STRINGS_SLUG ? ['strings.json', 'strings.lock.json'] : [`${slug}.mdx`];
  const paths = [SOURCE_TAG, tag].flatMap((folder) => names.map((name) => `src/content/${folder}/${name}`));
  // Report a file that exists but can't be parsed. Otherwise, it would look like a missing translation.
  const isFound = source !== undefined && own !== undefined && (content.unreadable ?? []).length === 0;
  const broken = isFound ? undefined : unreadableFiles(content).find(({ path }) => paths.includes(path));
  if (broken) throw new UsageError(`${broken.path}:${broken.line}: ${broken.message}.`);
  if (source) return { tag, source, own };
  const known = translatables
    .filter((translatable) => translatable.tag === SOURCE_TAG)
    .map((translatable) => translatable.slug);
  throw new UsageError(
    `There is no English article "${slug}". Known: ${known.join(', ')} (${STRINGS_SLUG}: strings.json).`,
  );
}

/** The file of a translatable. @throws UsageError if it isn't in the content */
export function fileOf({ articles, strings }: Content, { path }: Translatable): ArticleFile | StringsFile {
  const file = [...articles, ...strings].find((one) => one.path === path);
  if (!file) throw new UsageError(`There is no ${path}.`);
  return file;
}

/** Undefined means all sections. @throws UsageError for a section in neither the source nor the translation's record */
export function namedSections({ source, own }: Pair, typed: readonly string[]): readonly string[] | undefined {
  if (typed.length === 0) return undefined;
  const known = new Set([...source.parts.map(({ id }) => id), ...Object.keys(own?.record?.sections ?? {})]);
  const unknown = typed.filter((id) => !known.has(id));
  if (unknown.length === 0) return typed;
  const names = known.size > 30 ? `${known.size} keys of ${source.path}` : [...known].join(', ');
  throw new UsageError(`${source.slug} has no section "${unknown.join('", "')}". Known: ${names}.`);
}
