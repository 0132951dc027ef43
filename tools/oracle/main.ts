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

/** Time zones that are known to cause calendar bugs. */
const ZONES = ['Pacific/Apia', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Africa/Casablanca'];
/** In these zones, only every 37th anniversary is tested. It's a prime, so that all days of the year and week occur. */
const SAMPLE_STEP = 37;
const MAX_PRINTED = 20;

/**
 * @param part `answers 2 1` for the answers about every second anniversary, starting with the second; `rest` for all
 * other comparisons; `rest 37` for a sample of them, and the answers about every 37th anniversary
 */
function results(part: string): readonly Result[] {
  const [kind, ...numbers] = part.split(' ');
  const [step = 1, first = 0] = numbers.map(Number);
  if (kind === 'answers') return [answers(rules, step, first)];
  return [
    ...(step > 1 ? [answers(rules, step)] : []),
    purchases(rules, step),
    cycles(rules, step),
    pairs(rules, Math.round(60_000 / step)),
    calendar(rules),
    oddTexts(rules),
  ];
}

/** Runs a part in a separate process, because the time zone is a setting of the process. */
function runPart(zone: string, part: string): Promise<readonly Result[]> {
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
  const processes = availableParallelism();
  const jobs = [
    ...Array.from({ length: processes }, (_, index) => ['UTC', `answers ${processes} ${index}`] as const),
    ['UTC', 'rest'] as const,
    ...ZONES.map((zone) => [zone, `rest ${SAMPLE_STEP}`] as const),
  ];
  const allResults: Result[] = [];
  const runJobs = async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const [zone, part] = job;
      for (const result of await runPart(zone, part)) {
        allResults.push({ ...result, differences: result.differences.map((difference) => `${zone}: ${difference}`) });
      }
    }
  };
  await Promise.all(Array.from({ length: processes }, runJobs));
  const names = new Set(allResults.map(({ name }) => name));
  const sums = Array.from(names, (name) => sumOf(name, allResults));
  for (const { name, count, wrong } of [...sums, sumOf('all', sums, () => true)]) {
    console.log(`${name}: ${count.toLocaleString('en-US')}, ${wrong.toLocaleString('en-US')} differences`);
  }
  const differences = allResults.flatMap((result) => result.differences);
  for (const difference of differences.slice(0, MAX_PRINTED)) console.log(difference);
  if (differences.length > 0) process.exitCode = 1;
}

/** The sum of the results with a name, or of all results for which `isPart` is true. */
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
