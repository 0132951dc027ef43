/** Makes the peers: this site's articles and components in other generators, written and built as their users would. */
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type LocaleTag, SOURCE_TAG, localeOf } from '../../src/i18n/locales.ts';
import { readContent } from '../../src/translation/content.ts';
import type { PreparedSite } from './build/prepared-site.ts';
import { calculatorHtml, writeCalculator } from './calculator.ts';
import { install } from './install.ts';
import { type LargeArticle, largeArticles } from './large-site.ts';
import { type Dialect, peerArticle, siteData } from './peer-articles.ts';
import { peerTexts } from './peer-texts.ts';

export const PEER_NAMES = ['starlight', 'vitepress', 'docusaurus'] as const;
export type PeerName = (typeof PEER_NAMES)[number];

const PEERS_FOLDER = 'tools/bench/peers';
/** The build of this site that the calculator is taken from. */
const OWN_DIST = 'dist';

/** Paths are relative to the site's folder. */
interface Shape {
  readonly dialect: Dialect;
  readonly pathOf: (tag: LocaleTag, slug: string) => string;
  /** The folder that's served from the site's root. */
  readonly publicFolder: string;
  /** The path of the file with the components' texts. */
  readonly texts: string;
  /** The arguments of `node` for building the site. */
  readonly build: readonly string[];
  readonly dist: string;
  /** The URL path of an article. */
  readonly urlOf: (tag: LocaleTag, slug: string) => string;
}

const pathOfTag = (tag: LocaleTag) => localeOf(tag).path;
/** The path of a component, relative to an article of the Starlight site. */
const componentPath = (name: string) => `../../../components/${name}.astro`;

const noImports = () => '';

/** The calculator's HTML in each language, from this site's build. */
export type Calculators = Readonly<Record<string, string>>;

export const shapesWith = (calculators: Calculators): Readonly<Record<PeerName, Shape>> => ({
  starlight: {
    dialect: {
      link: (path, slug, suffix) => `/${path}/${slug}/${suffix}`,
      imports: (components) =>
        components.map((name) => `import ${name} from ${JSON.stringify(componentPath(name))};`).join('\n'),
      calculator: () => '<div id="calculator">\n\n<Calculator />\n\n</div>',
      needsEmptyLines: false,
      hasTitleHeading: false,
    },
    pathOf: (tag, slug) => `src/content/docs/${pathOfTag(tag)}/${slug}.mdx`,
    publicFolder: 'public',
    texts: 'src/texts.json',
    build: ['../node_modules/astro/bin/astro.mjs', 'build'],
    dist: 'dist',
    urlOf: (tag, slug) => `/${pathOfTag(tag)}/${slug}/`,
  },
  vitepress: {
    dialect: {
      link: (_path, slug, suffix) => `../${slug}/${suffix}`,
      imports: noImports,
      calculator: (path) => `<div id="calculator">${calculators[path] ?? ''}</div>`,
      needsEmptyLines: true,
      hasTitleHeading: true,
    },
    pathOf: (tag, slug) => `${pathOfTag(tag)}/${slug}/index.md`,
    publicFolder: 'public',
    texts: '.vitepress/theme/texts.json',
    build: ['../node_modules/vitepress/bin/vitepress.js', 'build'],
    dist: '.vitepress/dist',
    urlOf: (tag, slug) => `/${pathOfTag(tag)}/${slug}/`,
  },
  docusaurus: {
    dialect: {
      link: (_path, slug, suffix) => `./${slug}.mdx${suffix}`,
      imports: noImports,
      calculator: (path) => `<Calculator html={${JSON.stringify(calculators[path] ?? '')}} />`,
      needsEmptyLines: false,
      hasTitleHeading: false,
    },
    pathOf: (tag, slug) =>
      tag === SOURCE_TAG ? `docs/${slug}.mdx` : `i18n/${tag}/docusaurus-plugin-content-docs/current/${slug}.mdx`,
    publicFolder: 'static',
    texts: 'texts.json',
    build: ['../node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
    dist: 'build',
    urlOf: (tag, slug) => (tag === SOURCE_TAG ? `/${slug}/` : `/${tag}/${slug}/`),
  },
});

/** The shapes without calculators, for everything else that's in them. */
export const SHAPES = shapesWith({});

const NOT_COPIED = /^(node_modules|with-plugins|package-lock\.json|\.npmrc|\.site-.+)$/;

/** Writes a peer's site with this many articles in each language; it isn't built yet. */
export async function preparePeer(name: PeerName, articles: number, hasPlugins: boolean): Promise<PreparedSite> {
  const peerFolder = join(PEERS_FOLDER, name);
  install(peerFolder);
  const calculators = await calculatorHtml(OWN_DIST);
  const shape = shapesWith(calculators)[name];
  // In the peer's folder, where packages are found without symbolic links. Some generators don't follow such links.
  const folder = await mkdtemp(join(process.cwd(), peerFolder, '.site-'));
  for (const entry of (await readdir(peerFolder)).filter((entryName) => !NOT_COPIED.test(entryName))) {
    await cp(join(peerFolder, entry), join(folder, entry), { recursive: true });
  }
  if (hasPlugins) await cp(join(peerFolder, 'with-plugins'), folder, { recursive: true });
  const siteArticles = await largeArticles(process.cwd(), articles);
  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const article of siteArticles) await writeArticle(article, shape, write);
  await write(shape.texts, JSON.stringify(await peerTexts((await readContent(process.cwd())).articles)));
  await write('site.json', JSON.stringify(siteData(siteArticles)));
  if (name === 'starlight') await write('src/calculators.json', JSON.stringify(calculators));
  await mkdir(join(folder, shape.publicFolder), { recursive: true });
  await writeCalculator(OWN_DIST, join(folder, shape.publicFolder));
  return {
    folder,
    dist: join(folder, shape.dist),
    args: shape.build,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function writeArticle(
  article: LargeArticle,
  { pathOf, dialect }: Shape,
  write: (path: string, content: string) => Promise<void>,
): Promise<void> {
  const { tag } = localeOf(article.tag);
  await write(pathOf(tag, article.slug), peerArticle(article, dialect));
}
