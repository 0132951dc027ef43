/**
 * `npm run golden`: recomputes the worked examples of all editions, and prints changes as a diff; --write writes them.
 * Exit codes: 0 if nothing changes or all changes are written, 1 if something would change, 2 for a usage error.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createTwoFilesPatch } from 'diff';
import { EDITION_IDS, type EditionId } from '../../src/rules/index.ts';
import { type Golden, goldenPath, parseGolden, recomputed } from './expected.ts';

const USAGE = 'Usage: npm run golden [-- --write]';

/** Ends with a newline only if the file did before. */
const print = (golden: Golden, before: string) => JSON.stringify(golden, null, 1) + (before.endsWith('\n') ? '\n' : '');

/** @returns whether the golden file differs from what the rules say */
async function update(edition: EditionId, isWriting: boolean): Promise<boolean> {
  const path = goldenPath(edition);
  const before = await readFile(path, 'utf8');
  const golden = parseGolden(before);
  const after = print(recomputed(edition, golden), before);
  if (after === before) {
    console.log(`${path}: ${golden.examples.length} examples, no changes.`);
    return false;
  }
  console.log(createTwoFilesPatch(path, path, before, after, 'before', 'after', { context: 8 }));
  if (isWriting) await writeFile(path, after);
  return true;
}

async function main(args: readonly string[]): Promise<number> {
  const [option, ...otherArgs] = args;
  if (otherArgs.length > 0 || (option !== undefined && option !== '--write')) {
    console.error(`Unknown option: ${args.join(' ')}\n${USAGE}`);
    return 2;
  }
  const isWriting = option === '--write';
  const changed: boolean[] = [];
  for (const edition of EDITION_IDS) changed.push(await update(edition, isWriting));
  if (!changed.includes(true)) return 0;
  console.log(isWriting ? 'Written. Read the diff before you commit it.' : 'Write it with: npm run golden -- --write');
  return isWriting ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
