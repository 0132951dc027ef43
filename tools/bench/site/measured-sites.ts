/** The built sites whose loading and search are compared: this site, its peers, and a bare page with only the text. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PreparedSite } from '../build/prepared-site.ts';
import type { Site } from '../build/sites.ts';
import { CALCULATOR_SLUG } from '../large-site.ts';
import { type PeerName, SHAPES } from '../peers.ts';
import type { SearchUse } from './searching.ts';

/** It has accents, but doesn't need a separate font. */
const TAG = 'fr-FR';

export interface MeasuredSite {
  readonly name: string;
  readonly dist: string;
  /** The URL path of the article. */
  readonly path: string;
  /** Undefined if the site has no search. */
  readonly search: SearchUse | undefined;
  readonly hasCalculator: boolean;
}

const PEER_SEARCHES: Readonly<Record<PeerName, SearchUse>> = {
  starlight: {
    open: 'button[data-open-modal]',
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
  },
  vitepress: { open: '#local-search button', field: '#localsearch-input', result: '#localsearch-list a.result' },
  docusaurus: { field: '.navbar__search-input', result: '[class*=suggestion_]' },
};
const OWN_SEARCH: SearchUse = { open: 'a.find', field: 'dialog input', result: '[data-search-results] a' };

const OWN_PATH = `/${TAG.toLowerCase()}/${CALCULATOR_SLUG}/`;

export const measuredSiteOf = ({ name, peer }: Site, { dist }: PreparedSite): MeasuredSite => ({
  name,
  dist,
  path: peer ? SHAPES[peer].urlOf(TAG, CALCULATOR_SLUG) : OWN_PATH,
  search: peer ? PEER_SEARCHES[peer] : OWN_SEARCH,
  hasCalculator: true,
});

export interface BarePage extends MeasuredSite {
  readonly remove: () => Promise<void>;
}

function partOf(html: string, pattern: RegExp): string {
  const part = pattern.exec(html)?.[0];
  if (part === undefined) throw new Error(`The built article has nothing that matches ${pattern.source}.`);
  return part;
}

/** The article's text in a page without anything else: the lower limit for a page's cost. */
export async function barePage(dist: string): Promise<BarePage> {
  const article = await readFile(join(dist, OWN_PATH, 'index.html'), 'utf8');
  const parts = [
    /<h1.*?<\/h1>/s,
    /<div class="lede">[\s\S]*?<\/div>/,
    /<div class="prose">[\s\S]*?(?=<nav class="turn")/,
  ];
  const body = parts.map((pattern) => partOf(article, pattern)).join('');
  const title = partOf(article, /<title>.*?<\/title>/);
  const folder = await mkdtemp(join(tmpdir(), 'bench-bare-'));
  await mkdir(join(folder, 'bare'));
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${title}`;
  const html = `<!doctype html><html lang="${TAG}"><head>${head}<meta name="description" content="The article alone"></head><body><main>${body}</main></body></html>`;
  await writeFile(join(folder, 'bare/index.html'), html);
  return {
    name: 'bare page',
    dist: folder,
    path: '/bare/',
    search: undefined,
    hasCalculator: false,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
