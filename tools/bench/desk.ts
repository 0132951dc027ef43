/**
 * The check of a large site: the articles of this one, a thousand times in six languages, in a folder that goes away.
 * `npm run bench:desk`, or `npm run bench:desk -- 200` for fewer. Fails above the time and memory the desk may take.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LOCALES } from '../../src/i18n/locales.ts';
import { type ArticleFile, readContent } from '../../src/translation/content.ts';

const ARTICLES = 1000;
/** On two cores, in seconds and in MB, for a thousand articles. */
const MOST = { seconds: 20, megabytes: 1500 };

const COPIED = ['src/content/glossary.csv', 'src/content/en-US/strings.notes.json'];

/** The article under another slug. Its links lead to the articles made with it, those to others to the first of them. */
function copyOf({ text }: ArticleFile, number: number, slugs: readonly string[]): string {
  const link = (_: string, slug: string, rest: string) =>
    slugs.includes(slug) ? `./${slug}-${number}.mdx${rest})` : `./${slugs[0] ?? ''}-${number}.mdx)`;
  return text.replace(/\.\/([a-z0-9-]+)\.mdx([^)]*)\)/g, link).replace(/^order: .*$/m, `order: ${number + 1}`);
}

/** @returns how many files it has */
async function makeSite(root: string, count: number): Promise<number> {
  const { articles, strings } = await readContent(process.cwd());
  const slugs = [...Map.groupBy(articles, ({ slug }) => slug)]
    .filter(([, files]) => files.length === LOCALES.length)
    .map(([slug]) => slug);
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  for (const file of strings) await write(file.path, file.text);
  for (const path of COPIED) await write(path, await readFile(path, 'utf8'));
  const whole = articles.filter(({ slug }) => slugs.includes(slug));
  const sets = Math.ceil(count / slugs.length);
  for (let number = 0; number < sets; number++) {
    for (const article of whole) {
      await write(article.path.replace(/\.mdx$/, `-${number}.mdx`), copyOf(article, number, slugs));
    }
  }
  return sets * whole.length;
}

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly said: string;
}

/** The command as a person runs it, with the memory it took at most. */
async function measure(root: string): Promise<Measured> {
  const desk = join(process.cwd(), 'tools/l10n/main.ts');
  const watched = `process.on('exit', () => process.stderr.write('\\nRSS ' + process.resourceUsage().maxRSS))`;
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${watched}`, desk, 'check'], { cwd: root });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  const kilobytes = Number(/RSS (\d+)/.exec(err)?.[1] ?? Number.NaN);
  return {
    seconds: (performance.now() - began) / 1000,
    megabytes: kilobytes / 1024,
    said: out.trim().split('\n').at(-1) ?? '',
  };
}

const count = Number(process.argv[2] ?? ARTICLES);
const root = await mkdtemp(join(tmpdir(), 'renewal-desk-bench-'));
try {
  const files = await makeSite(root, count);
  const { seconds, megabytes, said } = await measure(root);
  console.log(`${files} files checked in ${seconds.toFixed(1)} s with ${megabytes.toFixed(0)} MB. ${said}`);
  if (!(seconds <= MOST.seconds && megabytes <= MOST.megabytes)) {
    console.error(`Too much: at most ${MOST.seconds} s and ${MOST.megabytes} MB.`);
    process.exitCode = 1;
  }
} finally {
  await rm(root, { recursive: true, force: true });
}
