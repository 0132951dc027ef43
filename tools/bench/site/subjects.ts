/** The sites that are compared: this one, its peers, and a page with nothing around the text. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProcessCost, costOf } from '../process-cost.ts';
import { makeLargeProject } from '../large-site.ts';
import { CALCULATOR_SLUG, PEER_NAMES, type PeerName, SHAPES, buildPeer } from './peers.ts';
import type { SearchUse } from './searching.ts';

/** The language that is measured: it needs accents, and no typeface of its own. */
const TAG = 'fr-FR';

export interface Subject {
  readonly name: string;
  /** The finished build. */
  readonly dist: string;
  /** Where the article stands. */
  readonly path: string;
  readonly search: SearchUse | undefined;
  readonly hasCalculator: boolean;
  readonly cost: ProcessCost | undefined;
  readonly remove: () => Promise<void>;
}

const SEARCHES: Readonly<Record<PeerName, SearchUse>> = {
  starlight: {
    open: 'button[data-open-modal]',
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
  },
  vitepress: { open: '#local-search button', field: '#localsearch-input', result: '#localsearch-list a.result' },
  docusaurus: { field: '.navbar__search-input', result: '[class*=suggestion_]' },
};
const OWN_SEARCH: SearchUse = { open: 'a.find', field: 'dialog input', result: '[data-search-results] a' };

/** @param articles how many the site has, each in every language */
export async function thisSite(articles: number): Promise<Subject> {
  const folder = await mkdtemp(join(tmpdir(), 'renewal-bench-'));
  await makeLargeProject(folder, articles);
  const cost = await costOf(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], folder);
  if (cost.code !== 0) throw new Error(`The build of ${folder} failed:\n${cost.output.slice(-3000)}`);
  return {
    name: 'this site',
    dist: join(folder, 'dist'),
    path: `/${TAG.toLowerCase()}/${CALCULATOR_SLUG}/`,
    search: OWN_SEARCH,
    hasCalculator: true,
    cost,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function peer(name: PeerName, articles: number): Promise<Subject> {
  const { folder, dist, cost } = await buildPeer(name, articles);
  return {
    name,
    dist,
    path: SHAPES[name].addressOf(TAG, CALCULATOR_SLUG),
    search: SEARCHES[name],
    hasCalculator: true,
    cost,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The article's own words in a page that has nothing else: the least a page can cost. */
export async function barePage(dist: string): Promise<Subject> {
  const article = await readFile(join(dist, TAG.toLowerCase(), CALCULATOR_SLUG, 'index.html'), 'utf8');
  const title = /<title>.*?<\/title>/.exec(article)?.[0] ?? '';
  const heading = /<h1.*?<\/h1>/s.exec(article)?.[0] ?? '';
  const intro = /<div class="lede">[\s\S]*?<\/div>/.exec(article)?.[0] ?? '';
  const prose = /<div class="prose">[\s\S]*?(?=<nav class="turn")/.exec(article)?.[0] ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'bench-bare-'));
  await mkdir(join(folder, 'bare'));
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${title}`;
  const html = `<!doctype html><html lang="${TAG}"><head>${head}<meta name="description" content="The article alone"></head><body><main>${heading}${intro}${prose}</main></body></html>`;
  await writeFile(join(folder, 'bare/index.html'), html);
  return {
    name: 'bare page',
    dist: folder,
    path: '/bare/',
    search: undefined,
    hasCalculator: false,
    cost: undefined,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export const isPeerName = (name: string): name is PeerName => PEER_NAMES.some((known) => known === name);
