/** Converts articles to another site generator, as its authors would write them, with the same text and components. */
import { ARTICLE_OF } from '../../src/components/calculator/route.ts';
import { LOCALES, type LocaleTag, localeOf } from '../../src/i18n/locales.ts';
import { articleSchema } from '../../src/translation/front-matter.ts';
import { parseArticleFile } from '../../src/translation/content.ts';
import type { LargeArticle } from './large-site.ts';

/** The syntax of one site generator, as far as generators differ. */
export interface Dialect {
  /** The link to an article of the same language. `suffix` is the query and the fragment. */
  readonly link: (path: string, slug: string, suffix: string) => string;
  /** Lines at the top of an article that uses these components. */
  readonly imports: (components: readonly string[]) => string;
  /** The calculator of an article, as this generator embeds it, in an element with the ID `calculator`. `path` is the article's. */
  readonly calculator: (path: string) => string;
  /** Whether Markdown inside a component needs empty lines around it. */
  readonly needsEmptyLines: boolean;
  /** Whether the article starts with its title as a heading. Other generators print it from the front matter. */
  readonly hasTitleHeading: boolean;
}

const ARTICLE_LINK = /\]\(\.\/([a-z0-9-]+)\.mdx([^)]*)\)/g;
/** Links to pages that only this site has: the glossary, the planner. */
const PAGE_LINK = /\[([^\]]*)\]\(\.\/[a-z0-9-]+\/[^)]*\)/g;
const COMMENT = /\{\/\*[\s\S]*?\*\/\}\n*/g;

const componentsIn = (text: string): readonly string[] =>
  [...new Set(Array.from(text.matchAll(/<([A-Z][A-Za-z]*)/g), ([, name = '']) => name))].sort();

/** An article's body with the calculator after the introduction. */
function withCalculator(body: string, calculator: string): string {
  const end = body.search(/^## /m);
  return `${body.slice(0, end)}${calculator}\n\n${body.slice(end)}`;
}

/** An article as a file of another generator, front matter included. */
export function peerArticle({ tag, slug, text }: LargeArticle, dialect: Dialect): string {
  const { path } = localeOf(tag);
  const file = parseArticleFile(`${tag}/${slug}.mdx`, text);
  const { title, description } = articleSchema.parse(file.data);
  const converted = file.body
    .replace(COMMENT, '')
    .replace(PAGE_LINK, '$1')
    .replace(ARTICLE_LINK, (_, target: string, suffix: string) => `](${dialect.link(path, target, suffix)})`);
  const complete = Object.values(ARTICLE_OF).includes(slug)
    ? withCalculator(converted, dialect.calculator(path))
    : converted;
  const body = dialect.needsEmptyLines ? complete.replace(/^(<Note>)\n|\n(<\/Note>)$/gm, '$1\n\n$2') : complete;
  const imports = dialect.imports(componentsIn(body));
  const head = `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---`;
  const heading = dialect.hasTitleHeading ? `# ${title}` : '';
  return [head, imports, heading, body.trim()].filter(Boolean).join('\n\n') + '\n';
}

/** The data that the configurations of all peers read. */
export function siteData(articles: readonly LargeArticle[]) {
  const articlesIn = (tag: LocaleTag) =>
    articles.filter((article) => article.tag === tag).map(({ slug, title }) => ({ slug, title }));
  return {
    name: 'Renewal Guide',
    url: 'http://localhost',
    locales: LOCALES.map(({ tag, path, name }) => ({ tag, path, label: name })),
    articles: Object.fromEntries(LOCALES.map(({ tag, path }) => [path, articlesIn(tag)])),
  };
}
