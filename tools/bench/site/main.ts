/**
 * `npm run bench`: this site, its peers and a bare page, built from the same article in the same run and measured in the
 * same way. `npm run bench -- docusaurus` measures a peer again and keeps the other numbers. Writes its part of
 * docs/performance.md.
 */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { chromiumOptions } from '../../browser.ts';
import type { SiteCost, SitesPart } from '../measurements.ts';
import { writeReport } from '../report/main.ts';
import { conditions, readPart, writePart } from '../results.ts';
import { PEER_NAMES } from './peers.ts';
import { calculate, scrollThrough } from './reading.ts';
import { searchCost } from './searching.ts';
import { type Served, difference, serveFolder } from './serve.ts';
import { type Subject, barePage, isPeerName, peer, thisSite } from './subjects.ts';
import { vitalsOf } from './vitals.ts';

const VISITS = 5;
const MANY = 167;
const WORD = 'compétence';

/** Whose versions are written down, and where they stand. */
const PACKAGES = {
  '@astrojs/starlight': 'tools/bench/peers/starlight',
  vitepress: 'tools/bench/peers/vitepress',
  '@docusaurus/core': 'tools/bench/peers/docusaurus',
};

async function transfers(browser: Browser, site: Served, { path, hasCalculator }: Subject) {
  const before = await site.settled();
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    await page.goto(site.origin + path, { waitUntil: 'load' });
    await scrollThrough(page);
    const read = difference(await site.settled(), before);
    if (!hasCalculator) return { read, answered: undefined };
    await calculate(page);
    return { read, answered: difference(await site.settled(), before) };
  } finally {
    await context.close();
  }
}

async function pageBytes({ dist, path }: Subject): Promise<number> {
  return brotliCompressSync(await readFile(join(dist, path, 'index.html'))).length;
}

async function measureLoading(
  browser: Browser,
  subject: Subject,
): Promise<Pick<SiteCost, 'read' | 'answered' | 'vitals' | 'search'>> {
  const site = await serveFolder(subject.dist);
  const { path, search, hasCalculator } = subject;
  try {
    const sent = await transfers(browser, site, subject);
    const vitals = await vitalsOf(browser, site.origin + path, hasCalculator, VISITS);
    return { ...sent, vitals, search: search && (await searchCost(browser, site, path, search, WORD)) };
  } finally {
    site.close();
  }
}

/** Removed at the end: a file system is slow to make files while it still remembers thousands that have just gone. */
const made: Subject[] = [];

async function keep(making: Promise<Subject>): Promise<Subject> {
  const subject = await making;
  made.push(subject);
  return subject;
}

/** Measured with one article; built again with many, for the size of a page and the cost of the build. */
async function measure(browser: Browser, make: (articles: number) => Promise<Subject>): Promise<SiteCost> {
  const one = await keep(make(1));
  const loading = await measureLoading(browser, one);
  const smallest = await pageBytes(one);
  const many = await keep(make(MANY));
  const largest = await pageBytes(many);
  const build = many.cost && {
    seconds: many.cost.seconds,
    processorSeconds: many.cost.processorSeconds,
    megabytes: many.cost.megabytes,
  };
  return { name: one.name, ...loading, pageBytes: [smallest, largest], build };
}

/** This site, and a page with its words alone. */
async function measureOwn(browser: Browser): Promise<readonly SiteCost[]> {
  const own = await keep(thisSite(1));
  const bare = await keep(barePage(own.dist));
  const loading = await measureLoading(browser, bare);
  return [{ name: bare.name, ...loading }, await measure(browser, thisSite)];
}

// The peers get their texts and their calculator from this site's build.
execFileSync(process.execPath, ['tools/astro.mjs', 'build'], { stdio: 'ignore' });
const asked = process.argv.slice(2).filter(isPeerName);
const known = asked.length > 0 ? ((await readPart<SitesPart>('sites'))?.sites ?? []) : [];
const browser = await chromium.launch(chromiumOptions());
const fresh: SiteCost[] = [];
try {
  if (known.length === 0) fresh.push(...(await measureOwn(browser)));
  for (const name of asked.length > 0 ? asked : PEER_NAMES) {
    console.log(`${name} …`);
    fresh.push(await measure(browser, (articles) => peer(name, articles)));
  }
} finally {
  await browser.close();
  for (const subject of made) await subject.remove();
}
const kept = known.filter(({ name }) => fresh.every((one) => one.name !== name));
const part: SitesPart = { conditions: await conditions(PACKAGES), articles: MANY, sites: [...kept, ...fresh] };
await writePart('sites', part);
await writeReport();
