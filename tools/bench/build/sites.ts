/** The sites whose builds are compared: this one, an earlier commit of it, and its peers with and without plugins. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeLargeProject } from '../large-site.ts';
import type { PreparedSite } from './prepared-site.ts';
import { PEER_NAMES, type PeerName, preparePeer } from '../peers.ts';

export interface Site {
  readonly name: string;
  /** The peer that is built; undefined for this site. */
  readonly peer?: PeerName;
  readonly hasPlugins: boolean;
  /** Makes a copy of the site's source to build. @param articles the number in each language */
  readonly prepare: (articles: number) => Promise<PreparedSite>;
}

export const THIS_SITE = 'this site';
export const THIS_SITE_BEFORE = 'this site before';

const preparedIn = (folder: string): PreparedSite => ({
  folder,
  dist: join(folder, 'dist'),
  args: ['node_modules/astro/bin/astro.mjs', 'build'],
  remove: () => rm(folder, { recursive: true, force: true }),
});

const newFolder = () => mkdtemp(join(tmpdir(), 'renewal-bench-'));

const thisSite: Site = {
  name: THIS_SITE,
  hasPlugins: true,
  prepare: async (articles) => {
    const folder = await newFolder();
    await makeLargeProject(folder, articles);
    return preparedIn(folder);
  },
};

/** The checkout makes the articles itself, because their format may differ. Its packages must be installed. */
const siteBefore = (checkout: string): Site => ({
  name: THIS_SITE_BEFORE,
  hasPlugins: true,
  prepare: async (articles) => {
    const folder = await newFolder();
    const script = `import { makeLargeProject } from './tools/bench/large-site.ts'; await makeLargeProject(${JSON.stringify(folder)}, ${articles});`;
    execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], { cwd: resolve(checkout) });
    return preparedIn(folder);
  },
});

const peerSite = (peer: PeerName, hasPlugins: boolean): Site => ({
  name: hasPlugins ? `${peer} with plugins` : peer,
  peer,
  hasPlugins,
  prepare: (articles) => preparePeer(peer, articles, hasPlugins),
});

/** @param before the checkout of an earlier commit, to compare that, too */
export const allSites = (before?: string): readonly Site[] => [
  thisSite,
  ...(before === undefined ? [] : [siteBefore(before)]),
  ...PEER_NAMES.flatMap((name) => [peerSite(name, false), peerSite(name, true)]),
];
