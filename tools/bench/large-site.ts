/**
 * Makes a large site from several sets of this site's articles, in every language. Set 0 is the articles themselves.
 * The other sets are copies with other slugs and titles, and links to set 0. Copies have current source hashes, so that
 * they get a translation status and images as on a real site.
 */
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALES, SOURCE_TAG } from '../../src/i18n/locales.ts';
import { type ArticleFile, readContent } from '../../src/translation/content.ts';
import { articleSchema } from '../../src/translation/front-matter.ts';
import { META_ID } from '../../src/translation/sections.ts';
import { partHashes, translatableArticle } from '../../src/translation/translatables.ts';

/** The article that's measured. It has a calculator. */
export const CALCULATOR_SLUG = 'renew-mpn-offers';

export interface LargeArticle {
  readonly tag: string;
  readonly slug: string;
  readonly title: string;
  /** The whole file, front matter included. */
  readonly text: string;
}

/** @param order the value of `order` in the front matter */
function copyOf(article: ArticleFile, english: ArticleFile, set: number, order: number): LargeArticle {
  const titleOf = (file: ArticleFile) => `${articleSchema.parse(file.data).title}${set === 0 ? '' : ` ${set}`}`;
  const data = { ...articleSchema.parse(english.data), title: titleOf(english) };
  const metaHash = partHashes(translatableArticle({ ...english, data, body: '' }))[META_ID];
  const text = article.text
    .replace(/^title: .*$/m, `title: ${JSON.stringify(titleOf(article))}`)
    .replace(/^order: .*$/m, `order: ${order}`)
    .replace(/^( {4}_meta: ).*$/m, `$1"${metaHash}"`) // quoted, because it may look like a number
    // Only the first set has calculators.
    .replaceAll('](#calculator)', set === 0 ? '$&' : `](./${article.slug}.mdx#calculator)`);
  return { tag: article.tag, slug: set === 0 ? article.slug : `${article.slug}-${set}`, title: titleOf(article), text };
}

/** @param count the number of articles per language */
export async function largeArticles(root: string, count: number): Promise<readonly LargeArticle[]> {
  const { articles } = await readContent(root);
  const englishArticles = articles.filter(({ tag }) => tag === SOURCE_TAG);
  const versionsOf = (slug: string) => articles.filter((article) => article.slug === slug);
  const orderOf = ({ data }: ArticleFile) => articleSchema.parse(data).order;
  // The articles that exist in every language.
  const complete = englishArticles
    .filter(({ slug }) => versionsOf(slug).length === LOCALES.length)
    .sort((one, other) => orderOf(one) - orderOf(other));
  const slugs = new Set(complete.slice(0, count).map(({ slug }) => slug));
  /** Turns links to articles that the site doesn't have into plain text, because `count` may be small. */
  const withoutLinks = (article: LargeArticle): LargeArticle => ({
    ...article,
    text: article.text.replace(/\[([^\]]*)\]\(\.\/([a-z0-9-]+)\.mdx[^)]*\)/g, (link, words: string, slug: string) =>
      slugs.has(slug) ? link : words,
    ),
  });
  return Array.from({ length: count }, (_, index) => {
    const english = complete[index % complete.length];
    if (!english) throw new Error('There is no article that exists in every language.');
    const set = Math.floor(index / complete.length);
    return versionsOf(english.slug).map((article) => withoutLinks(copyOf(article, english, set, index + 1)));
  }).flat();
}

const COPIED_PATHS = ['src', 'public', 'package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs'];

/** Copies this project to `folder`, with `count` generated articles instead of its own. */
export async function makeLargeProject(folder: string, count: number): Promise<void> {
  const root = process.cwd();
  const articles = await largeArticles(root, count);
  const isNoArticle = (path: string) => !path.endsWith('.mdx');
  await Promise.all(COPIED_PATHS.map((path) => cp(path, join(folder, path), { recursive: true, filter: isNoArticle })));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeArticles(join(folder, 'src/content'), articles);
  const slugs = new Set(articles.map(({ slug }) => slug));
  await Promise.all(LOCALES.map(({ tag }) => keepAnswersOf(slugs, join(folder, 'src/content', tag, 'search.json'))));
}

/** Removes search words about articles that a small site doesn't have, because they would make the build fail. */
async function keepAnswersOf(slugs: ReadonlySet<string>, file: string): Promise<void> {
  const words = JSON.parse(await readFile(file, 'utf8')) as { readonly answers?: Readonly<Record<string, unknown>> };
  const answers = Object.entries(words.answers ?? {}).filter(([slug]) => slugs.has(slug));
  await writeFile(file, JSON.stringify({ ...words, answers: Object.fromEntries(answers) }));
}

/** @param contentFolder the folder with a folder for each language */
export async function writeArticles(contentFolder: string, articles: readonly LargeArticle[]): Promise<void> {
  await Promise.all(LOCALES.map(({ tag }) => mkdir(join(contentFolder, tag), { recursive: true })));
  for (const { tag, slug, text } of articles) await writeFile(join(contentFolder, tag, `${slug}.mdx`), text);
}
