/**
 * Builds several sites in turn (A, B, C, A, …), so that a slow period of the machine doesn't affect only one of them.
 * Each build is clean, in a new folder. Folders are removed at the end, because removing files slows down builds.
 */
import { LOCALES } from '../../../src/i18n/locales.ts';
import type { BuildRow, BuildRun } from '../measurements.ts';
import { type ProcessCost, costOf } from './process-cost.ts';
import type { PreparedSite } from './prepared-site.ts';
import type { Site } from './sites.ts';

export interface TurnOptions {
  /** In each language. */
  readonly articles: number;
  readonly turns: number;
  readonly limitSeconds: number;
  /** V8's heap limit for peers, in megabytes; Node's default if absent. */
  readonly peerHeapMegabytes?: number | undefined;
}

export interface TurnResult {
  readonly run: BuildRun;
  /** Maps the name of each site to its last finished build. */
  readonly finishedBuilds: ReadonlyMap<string, PreparedSite>;
  /** Removes the folders of all builds. */
  readonly remove: () => Promise<void>;
}

/** Why a build has no result. Undefined if it has one. */
function failureOf({ code, isTimedOut, output }: ProcessCost, limit: number): string | undefined {
  if (isTimedOut) return `not finished in ${limit} s`;
  if (code === 0) return undefined;
  return /heap out of memory|Array buffer allocation failed/i.test(output) ? 'out of memory' : 'failed';
}

const pagesOf = (articles: number) => articles * LOCALES.length;

export async function buildInTurn(
  sites: readonly Site[],
  { articles, turns, limitSeconds, peerHeapMegabytes }: TurnOptions,
): Promise<TurnResult> {
  const rows = new Map<string, BuildRow>(sites.map(({ name }) => [name, { name, builds: [] }]));
  const finishedBuilds = new Map<string, PreparedSite>();
  const folders: PreparedSite[] = [];
  const remove = async () => {
    for (const folder of folders) await folder.remove();
  };
  console.log(`${pagesOf(articles).toLocaleString('en-US')} pages, ${turns} turn(s)`);
  try {
    for (let turn = 1; turn <= turns; turn++) {
      for (const site of sites) {
        const row = rows.get(site.name);
        if (!row || row.failure !== undefined) continue;
        const prepared = await site.prepare(articles);
        folders.push(prepared);
        const env = site.peer && peerHeapMegabytes ? { NODE_OPTIONS: `--max-old-space-size=${peerHeapMegabytes}` } : {};
        const cost = await costOf({ args: prepared.args, cwd: prepared.folder, env, limitSeconds });
        const failure = failureOf(cost, limitSeconds);
        const { seconds, processorSeconds, megabytes } = cost;
        console.log(`  ${turn} ${site.name}: ${failure ?? `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`}`);
        if (failure === 'failed') console.error(cost.output.slice(-3000));
        if (failure === undefined) {
          finishedBuilds.set(site.name, prepared);
          rows.set(site.name, { ...row, builds: [...row.builds, { seconds, processorSeconds, megabytes }] });
        } else rows.set(site.name, { ...row, failure });
      }
    }
  } catch (error) {
    await remove();
    throw error;
  }
  return { run: { articles, pages: pagesOf(articles), turns, rows: [...rows.values()] }, finishedBuilds, remove };
}
