/**
 * `npm run bench:l10n [-- 200]`: fails if linting a large site takes too much time or memory. The site has a thousand
 * articles (or 200) in each language, copied from this site's, in a temporary folder.
 */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeArticles, writeArticles } from './large-site.ts';

/** In each language. */
const ARTICLES = 1000;
/** The limits for a thousand articles on two cores. */
const LIMITS = { seconds: 20, megabytes: 1500 };

/** @returns the number of articles, in all languages */
async function makeSite(root: string, count: number): Promise<number> {
  const articles = await largeArticles(process.cwd(), count);
  const isNoArticle = (path: string) => !path.endsWith('.mdx');
  await cp('src/content', join(root, 'src/content'), { recursive: true, filter: isNoArticle });
  await writeArticles(join(root, 'src/content'), articles);
  return articles.length;
}

interface LintCost {
  readonly seconds: number;
  readonly megabytes: number;
  /** The last line of the linter's output. */
  readonly summary: string;
}

/** Runs the linter as a person would, and measures its time and its peak memory. */
async function measure(root: string): Promise<LintCost> {
  const command = join(process.cwd(), 'tools/l10n/main.ts');
  const printMemory = `process.on('exit', () => process.stderr.write('\\nRSS ' + process.resourceUsage().maxRSS))`;
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${printMemory}`, command, 'check'], {
    cwd: root,
  });
  let output = '';
  let errorOutput = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errorOutput += chunk.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  const kibibytes = Number(/RSS (\d+)/.exec(errorOutput)?.[1] ?? Number.NaN);
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: kibibytes / 1024,
    summary: output.trim().split('\n').at(-1) ?? '',
  };
}

const count = Number(process.argv[2] ?? ARTICLES);
const root = await mkdtemp(join(tmpdir(), 'l10n-bench-'));
try {
  const files = await makeSite(root, count);
  const { seconds, megabytes, summary } = await measure(root);
  console.log(`${files} files checked in ${seconds.toFixed(1)} s with ${megabytes.toFixed(0)} MB. ${summary}`);
  if (!(seconds <= LIMITS.seconds && megabytes <= LIMITS.megabytes)) {
    console.error(`Over the limit of ${LIMITS.seconds} s and ${LIMITS.megabytes} MB.`);
    process.exitCode = 1;
  }
} finally {
  await rm(root, { recursive: true, force: true });
}
