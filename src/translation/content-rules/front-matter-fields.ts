/** Reports missing or invalid front matter, future dates, shared positions, and translation records in English. */
import type { ArticleFile } from '../article-file.ts';
import { SOURCE_TAG } from '../../i18n/locales.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { DEFAULT_EDITION, articleSchema } from '../front-matter.ts';

const RULE = 'front-matter';

const KEYS = Object.keys(articleSchema.shape).join(', ');

/** What to write in a field. See "Front matter" in CONTRIBUTING.md. */
const WANTED: Readonly<Record<string, string>> = {
  title: 'the title of the article',
  description: 'a summary of less than 160 characters (80 in Chinese)',
  order: 'the position in the list of articles, such as 3',
  updated: 'the date of the last change, such as 2021-07-15',
  roles: 'the required roles, such as [global-admin]',
  edition: `the ID of the policy edition, or remove the line for ${DEFAULT_EDITION}`,
};

function hintFor(field: string, data: unknown): string {
  if (field === 'translation')
    return 'restore it, or remove it and run "npm run l10n -- record-source" for this article';
  const wanted = WANTED[field];
  if (wanted === undefined) return `write ${KEYS}`;
  return valueAt(data, [field]) === undefined ? `add ${field}: with ${wanted}` : `write ${wanted}`;
}

type Issue = NonNullable<ReturnType<typeof articleSchema.safeParse>['error']>['issues'][number];

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    data,
  );

function diagnosticsOf({ path, data, lineOf }: ArticleFile, issue: Issue): readonly Diagnostic[] {
  // Without the index of a list item.
  const name = issue.path.filter((key) => typeof key === 'string').join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const keys = [...issue.path, key];
      const message = `front matter "${keys.join('.')}" isn't known`;
      return { path, line: lineOf(keys), rule: RULE, message, hint: `remove or rename it; the keys are ${KEYS}` };
    });
  }
  const value = valueAt(data, issue.path) ?? undefined;
  const subject = name === '' ? 'front matter' : `front matter "${name}"`;
  const found = value === undefined || typeof value === 'object' ? '' : `, not ${JSON.stringify(value)}`;
  const isMissing = value === undefined && typeof issue.path.at(-1) === 'string';
  const message = isMissing ? `${subject} is missing` : `${subject}: ${issue.message}${found}`;
  return [{ path, line: lineOf(issue.path), rule: RULE, message, hint: hintFor(String(issue.path[0] ?? ''), data) }];
}

const DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/**
 * Reports dates in an article's front matter that are in the future.
 * @param latestDay the current day in the time zone that's furthest ahead, YYYY-MM-DD
 */
export function checkFutureDays(article: ArticleFile, latestDay: string): readonly Diagnostic[] {
  const { path, text, body, lineOf } = article;
  // Most articles have no date after `latestDay`, so their YAML doesn't need to be parsed here.
  const days = text.slice(0, text.length - body.length).match(DAY) ?? [];
  if (days.every((day) => day <= latestDay) || !articleSchema.safeParse(article.data).success) return [];
  return [['updated'], ['translation', 'reviewed', 'on']].flatMap((keys) => {
    const day = valueAt(article.data, keys);
    if (typeof day !== 'string' || day <= latestDay) return [];
    const message = `front matter "${keys.join('.')}": ${day} is in the future`;
    return [{ path, line: lineOf(keys), rule: RULE, message, hint: 'write the date of the change' }];
  });
}

/** Reports English articles with the same `order` as another one: lists couldn't tell which one comes first. */
export function checkOrder(articles: readonly ArticleFile[]): readonly Diagnostic[] {
  const pathByOrder = new Map<number, string>();
  const orderOf = ({ tag, data }: ArticleFile) => {
    const order = valueAt(data, ['order']);
    return tag === SOURCE_TAG && typeof order === 'number' ? order : undefined;
  };
  const nextFree = Math.max(0, ...articles.flatMap((article) => orderOf(article) ?? [])) + 1;
  const updatedOf = ({ data }: ArticleFile) => {
    const updated = valueAt(data, ['updated']);
    return typeof updated === 'string' ? updated : '';
  };
  // The article that was updated last is probably the new one.
  const oldestFirst = articles.toSorted((one, other) => updatedOf(one).localeCompare(updatedOf(other)));
  return oldestFirst.flatMap((article) => {
    const { path, lineOf } = article;
    const order = orderOf(article);
    if (order === undefined) return [];
    const other = pathByOrder.get(order);
    if (other === undefined) {
      pathByOrder.set(order, path);
      return [];
    }
    const message = `front matter "order": ${order} is also that of ${other}`;
    const hint = `give each English article a unique position; the next free one is ${nextFree}`;
    return [{ path, line: lineOf(['order']), rule: RULE, message, hint }];
  });
}

function unexpectedTranslation({ path, lineOf }: ArticleFile): Diagnostic {
  const message = 'front matter "translation" is only for translations';
  return { path, line: lineOf(['translation']), rule: RULE, message, hint: 'remove it from the English' };
}

export function checkFrontMatter(article: ArticleFile): readonly Diagnostic[] {
  const { path, tag, data, yamlProblem } = article;
  if (yamlProblem) {
    const message = `the front matter can't be parsed: ${yamlProblem.message}`;
    const hint = yamlProblem.message.startsWith('Nested mappings')
      ? 'put a value that has a colon in quotation marks'
      : 'write it as YAML between two lines of ---';
    return [{ path, line: yamlProblem.line, rule: RULE, message, hint }];
  }
  const parsed = articleSchema.safeParse(data);
  if (parsed.success) return tag === SOURCE_TAG && parsed.data.translation ? [unexpectedTranslation(article)] : [];
  // Only the first error of a value is reported: the others follow from it. Errors of the front matter as a whole, such
  // as unknown keys, are all reported.
  const issues = parsed.error.issues.filter(
    ({ path: keys }, index, all) =>
      all.findIndex((one) => one.path.join('.') === keys.join('.')) === index || keys.length === 0,
  );
  return issues.flatMap((issue) => diagnosticsOf(article, issue));
}
