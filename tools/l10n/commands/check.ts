/** Lints translations and the English text, and fixes what can be fixed. For the rules, see tools/l10n/lint/rules. */
import { SOURCE_TAG, isLocaleTag } from '../../../src/i18n/locales.ts';
import { COMPONENT_SCHEMA, LINK_USE } from '../../../src/components/article/prose/component-schema.ts';
import { calendarDate, plusDays } from '../../../src/rules/index.ts';
import { type Content, type TextFile, parseArticleFile } from '../../../src/translation/content.ts';
import { type StringsFile, parseStringsFile } from '../../../src/translation/strings-file.ts';
import { fixText } from '../lint/fix.ts';
import { readCheckFiles } from '../lint/lint-files.ts';
import { checkArticle, sourceOf } from '../lint/lint-articles.ts';
import { checkManyArticles } from '../lint/parallel.ts';
import type { LintDiagnostic } from '../lint/lint-result.ts';
import { type CheckInput, runCheck } from '../lint/run.ts';
import { applySuppressions } from '../lint/suppressions.ts';
import { checkStringsFile, englishStringsOf } from '../lint/lint-strings.ts';
import { type Command, type CommandContext, UsageError } from '../cli/command.ts';
import { readArticle } from '../../../src/translation/text/article-text.ts';
import { countOf } from '../cli/terminal-text.ts';

/** Without arguments, all files are selected. @throws UsageError for an unknown locale or slug */
function fileSelection({ args: { positionals } }: CommandContext, content: Content): (path: string) => boolean {
  const [tag, slug] = positionals;
  if (tag !== undefined && !isLocaleTag(tag)) throw new UsageError(`"${tag}" isn't a locale of this site.`);
  const slugs = new Set([...content.articles.map((article) => article.slug), 'strings']);
  if (slug !== undefined && !slugs.has(slug)) throw new UsageError(`There is no article "${slug}".`);
  if (tag === undefined) return () => true;
  const start = `src/content/${tag}/${slug === undefined ? '' : `${slug}.`}`;
  return (path) => path.startsWith(start);
}

/** The file with another text. Its record is in strings.lock.json, which stays the same. */
const withText = ({ path, record, lockProblem }: StringsFile, text: string): StringsFile => ({
  ...parseStringsFile(path, text),
  record,
  lockProblem,
});

/** The fixed text of every file with fixable diagnostics. */
function fixFiles(input: CheckInput, diagnostics: readonly LintDiagnostic[]): readonly TextFile[] {
  const { content, stringSuppressions } = input;
  const paths = new Set(diagnostics.filter(({ edits }) => edits.length > 0).map(({ path }) => path));
  const articles = content.articles
    .filter(({ path }) => paths.has(path))
    .map((file): TextFile => {
      const source = content.articles.find(({ tag, slug }) => tag === SOURCE_TAG && slug === file.slug);
      const english = source ? sourceOf(readArticle(source)) : undefined;
      const text = fixText(file, (next) => {
        const read = readArticle(parseArticleFile(file.path, next));
        return applySuppressions(file.path, checkArticle(read, english, input.glossary), read.suppressions).diagnostics;
      });
      return { path: file.path, text };
    });
  const english = englishStringsOf(content);
  const strings = content.strings
    .filter(({ path }) => paths.has(path))
    .map((file): TextFile => {
      const suppressions = stringSuppressions.get(file.path) ?? [];
      const text = fixText(file, (next) => {
        const found = checkStringsFile(withText(file, next), english, input.glossary);
        return applySuppressions(file.path, found, suppressions).diagnostics;
      });
      return { path: file.path, text };
    });
  return [...articles, ...strings];
}

/** The output of --dry-run: each changed line, before and after. */
function changedLines(path: string, before: string, after: string): readonly string[] {
  const old = before.split('\n');
  return after.split('\n').flatMap((line, index) => {
    const was = old[index] ?? '';
    return was === line ? [] : [`${path}:${index + 1}`, `- ${was}`, `+ ${line}`];
  });
}

const toDiagnostic = ({ path, line, rule, message, hint }: LintDiagnostic) => ({ path, line, rule, message, hint });

export const check: Command = {
  name: 'check',
  summary: 'lint articles and strings, and fix what can be fixed safely',
  usage: '[tag] [slug]',
  takes: [0, 2],
  about: `Compares every article and string with the English, the policy's rules, the glossary, and the style guide for its language.
To suppress an incorrect diagnostic in an article, add a comment with the reason:
{/* l10n-ignore glossary: the label of another product */}. For a string, add it to strings.ignore.json.
To check only strings.json, use the slug "strings".`,
  options: [
    { name: 'fix', about: 'fix spaces, quotation marks, dashes, and full-width forms' },
    { name: 'dry-run', about: 'with --fix: show the changes without writing them' },
  ],
  example: 'check fr-FR renew-mpn-offers',
  run: async (context) => {
    const { root, args, content, progress, today } = context;
    if (args.has('dry-run') && !args.has('fix')) throw new UsageError('--dry-run needs --fix.');
    const isSelected = fileSelection(context, content);
    const files = await readCheckFiles(root, content);
    const input: CheckInput = {
      content,
      components: COMPONENT_SCHEMA,
      links: LINK_USE,
      // Tomorrow's date is valid, because in some time zones, tomorrow has already begun.
      latestDay: plusDays(calendarDate(today()), 1),
      ...files,
    };
    const total = content.articles.length;
    const checked = await checkManyArticles(content, input, (done) => progress('Checking', done, total));
    const { diagnostics: all, suppressed } = runCheck(input, checked);
    const diagnostics = all.filter(({ path }) => isSelected(path));
    const summary = `${countOf(diagnostics.length, 'diagnostic')}, ${suppressed} suppressed.`;
    if (!args.has('fix')) return { diagnostics: diagnostics.map(toDiagnostic), text: summary, data: { suppressed } };

    const texts = new Map([...content.articles, ...content.strings].map(({ path, text }) => [path, text]));
    const fixed = fixFiles(input, diagnostics).filter(({ path, text }) => texts.get(path) !== text);
    const remaining = runCheck({ ...input, content: withFiles(content, fixed) }).diagnostics.filter(({ path }) =>
      isSelected(path),
    );
    const isDryRun = args.has('dry-run');
    const changes = isDryRun ? fixed.flatMap(({ path, text }) => changedLines(path, texts.get(path) ?? '', text)) : [];
    const done = `${countOf(fixed.length, 'file')} ${isDryRun ? 'would be ' : ''}fixed`;
    return {
      diagnostics: remaining.map(toDiagnostic),
      writes: isDryRun ? [] : fixed,
      text: [...changes, `${done}; ${countOf(remaining.length, 'diagnostic')} left, ${suppressed} suppressed.`].join(
        '\n',
      ),
      data: { suppressed, paths: fixed.map(({ path }) => path) },
    };
  },
};

function withFiles(content: Content, files: readonly TextFile[]): Content {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    ...content,
    articles: content.articles.map((file) => {
      const text = texts.get(file.path);
      return text === undefined ? file : parseArticleFile(file.path, text);
    }),
    strings: content.strings.map((file) => {
      const text = texts.get(file.path);
      return text === undefined ? file : withText(file, text);
    }),
  };
}
