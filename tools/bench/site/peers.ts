/** The same articles in other site generators, each as it comes: made in a folder that goes away, built as its people would. */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LOCALES, type LocaleTag, SOURCE_TAG, localeOf } from '../../../src/i18n/locales.ts';
import { install } from '../install.ts';
import { type LargeArticle, largeArticles } from '../large-site.ts';
import { type ProcessCost, costOf } from '../process-cost.ts';
import { calculatorHtml, writeCalculator } from './calculator.ts';

export const PEER_NAMES = ['starlight', 'vitepress', 'docusaurus'] as const;
export type PeerName = (typeof PEER_NAMES)[number];

export const CALCULATOR_SLUG = 'renew-mpn-offers';
const PEERS = 'tools/bench/peers';

interface Shape {
  /** Where an article is written. */
  readonly pathOf: (tag: LocaleTag, slug: string) => string;
  readonly publicFolder: string;
  /** What of the peer's folder makes the site. */
  readonly copied: readonly string[];
  /** The program and what it is told. */
  readonly build: readonly string[];
  readonly dist: string;
  /** Where an article is served. */
  readonly addressOf: (tag: LocaleTag, slug: string) => string;
}

const pathOfTag = (tag: LocaleTag) => localeOf(tag).path;

export const SHAPES: Readonly<Record<PeerName, Shape>> = {
  starlight: {
    pathOf: (tag, slug) => `src/content/docs/${pathOfTag(tag)}/${slug}.md`,
    publicFolder: 'public',
    copied: ['package.json', 'astro.config.mjs', 'src/content.config.mjs'],
    build: ['../node_modules/astro/bin/astro.mjs', 'build'],
    dist: 'dist',
    addressOf: (tag, slug) => `/${pathOfTag(tag)}/${slug}/`,
  },
  vitepress: {
    pathOf: (tag, slug) => `${pathOfTag(tag)}/${slug}/index.md`,
    publicFolder: 'public',
    copied: ['package.json', '.vitepress/config.mjs'],
    build: ['../node_modules/vitepress/bin/vitepress.js', 'build'],
    dist: '.vitepress/dist',
    addressOf: (tag, slug) => `/${pathOfTag(tag)}/${slug}/`,
  },
  docusaurus: {
    pathOf: (tag, slug) =>
      tag === SOURCE_TAG ? `docs/${slug}.md` : `i18n/${tag}/docusaurus-plugin-content-docs/current/${slug}.md`,
    publicFolder: 'static',
    copied: ['package.json', 'docusaurus.config.mjs'],
    build: ['../node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
    dist: 'build',
    addressOf: (tag, slug) => (tag === SOURCE_TAG ? `/${slug}/` : `/${tag}/${slug}/`),
  },
};

/** The text of an article as every generator reads it: this site's Markdown twin, its links relative. */
async function bodyOf(dist: string, { tag, slug }: { tag: LocaleTag; slug: string }): Promise<string> {
  const original = slug.replace(/-\d+$/, '');
  const path = existsSync(join(dist, pathOfTag(tag), `${slug}.md`)) ? slug : original;
  const twin = await readFile(join(dist, pathOfTag(tag), `${path}.md`), 'utf8');
  const [, , , ...blocks] = twin.split('\n\n'); // title, whose policy, where it stands
  const text = blocks.join('\n\n').replace(/https?:\/\/localhost[^/]*\/[^/)\s]+\/([^)\s]*)/g, '../$1');
  if (slug !== CALCULATOR_SLUG) return text;
  return text.replace('\n\n', `\n\n${await calculatorHtml(dist, pathOfTag(tag))}\n\n`);
}

export interface PeerSite {
  readonly folder: string;
  readonly dist: string;
  readonly cost: ProcessCost;
}

/**
 * A peer's site of so many articles in every language, built. The caller removes `folder`.
 * @param dist the finished build of this site, whose texts and calculator it takes
 */
export async function buildPeer(name: PeerName, articles: number, dist = 'dist'): Promise<PeerSite> {
  const home = join(PEERS, name);
  install(home);
  const shape = SHAPES[name];
  // Inside the peer's folder, so that packages are found without links, which not every generator follows.
  const folder = await mkdtemp(join(process.cwd(), home, '.site-'));
  await Promise.all(shape.copied.map((path) => cp(join(home, path), join(folder, path))));
  const list = await largeArticles(process.cwd(), articles);
  for (const article of list) await writeArticle(folder, shape, article, dist);
  await mkdir(join(folder, shape.publicFolder), { recursive: true });
  await writeCalculator(dist, join(folder, shape.publicFolder));
  await writeFile(join(folder, 'site.json'), JSON.stringify(siteData(list)));
  const cost = await costOf(process.execPath, shape.build, folder);
  if (cost.code !== 0) throw new Error(`${name} failed in ${folder}:\n${cost.output.slice(-3000)}`);
  return { folder, dist: join(folder, shape.dist), cost };
}

async function writeArticle(folder: string, shape: Shape, article: LargeArticle, dist: string): Promise<void> {
  const { slug, title } = article;
  const { tag } = localeOf(article.tag);
  const path = join(folder, shape.pathOf(tag, slug));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${await bodyOf(dist, { tag, slug })}`);
}

function siteData(list: readonly LargeArticle[]) {
  const own = (tag: string) => list.filter((one) => one.tag === tag).map(({ slug, title }) => ({ slug, title }));
  return {
    name: 'Renewal Guide',
    locales: LOCALES.map(({ tag, path, name }) => ({ tag, path, label: name })),
    articles: Object.fromEntries(LOCALES.map(({ tag, path }) => [path, own(tag)])),
  };
}
