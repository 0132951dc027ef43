/**
 * `npm run oracle`: compares the rules' answers with a second implementation of the policy. In UTC, compares all
 * anniversaries from 1990 to 2099. In time zones that are known to cause calendar bugs, compares a sample.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import * as rules from '../../src/rules/index.ts';
import { answers } from './answers.ts';
import type { Result } from './comparison.ts';
import { cycles, pairs, purchases } from './cycles.ts';
import { calendar, oddTexts } from './dates.ts';

const ZONES = ['Pacific/Apia', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Africa/Casablanca'];
/** In those zones, only every 37th anniversary is tested. It's a prime, so that all days of the year and week occur. */
const SPARSE = 37;
const SHOWN = 20;

/**
 * Runs the comparisons of one process.
 * @param part `answers 2 1` for the answers of every second anniversary, starting with the second. `rest 37` for all
 * other comparisons, and the answers of every 37th anniversary. `rest` for all other comparisons only
 */
function results(part: string): readonly Result[] {
  const [kind, ...numbers] = part.split(' ');
  const [every = 1, from = 0] = numbers.map(Number);
  if (kind === 'answers') return [answers(rules, every, from)];
  return [
    ...(every > 1 ? [answers(rules, every)] : []),
    purchases(rules, every),
    cycles(rules, every),
    pairs(rules, Math.round(60_000 / every)),
    calendar(rules),
    oddTexts(rules),
  ];
}

/** Runs a part in a separate process, because the time zone is a setting of the process. */
function run(zone: string, part: string): Promise<readonly Result[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), part], {
      env: { ...process.env, TZ: zone },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(output) as readonly Result[]);
      else reject(new Error(`"${part}" in ${zone} ended with exit code ${code}.`));
    });
  });
}

async function main(): Promise<void> {
  const shares = availableParallelism();
  const jobs = [
    ...Array.from({ length: shares }, (_, share) => ['UTC', `answers ${shares} ${share}`] as const),
    ['UTC', 'rest'] as const,
    ...ZONES.map((zone) => [zone, `rest ${SPARSE}`] as const),
  ];
  const found: Result[] = [];
  const work = async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const [zone, part] = job;
      for (const result of await run(zone, part)) {
        found.push({ ...result, differences: result.differences.map((difference) => `${zone}: ${difference}`) });
      }
    }
  };
  await Promise.all(Array.from({ length: shares }, work));
  const names = new Set(found.map(({ name }) => name));
  const sums = Array.from(names, (name) => sumOf(name, found));
  for (const { name, count, wrong } of [...sums, sumOf('all', sums, () => true)]) {
    console.log(`${name}: ${count.toLocaleString('en-US')}, ${wrong.toLocaleString('en-US')} differences`);
  }
  const all = found.flatMap(({ differences }) => differences);
  for (const difference of all.slice(0, SHOWN)) console.log(difference);
  if (all.length > 0) process.exitCode = 1;
}

function sumOf(
  name: string,
  results: readonly Result[],
  isPart = (result: Result): boolean => result.name === name,
): Result {
  const parts = results.filter(isPart);
  return {
    name,
    count: parts.reduce((sum, { count }) => sum + count, 0),
    wrong: parts.reduce((sum, { wrong }) => sum + wrong, 0),
    differences: parts.flatMap(({ differences }) => differences),
  };
}

const [, , part] = process.argv;
if (part === undefined) await main();
else process.stdout.write(JSON.stringify(results(part)));
