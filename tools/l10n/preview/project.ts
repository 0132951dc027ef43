/** Builds a copy of the project with the pseudo-language as a locale. The project itself isn't changed. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { type Content, parseArticleFile, parseStringsFile } from '../../../src/translation/content.ts';
import { NEW_RECORD, recordParts, withRecord } from '../../../src/translation/source-hashes.ts';
import { partHashes, translatableOf } from '../../../src/translation/translatables.ts';
import { LOCALES_PATH, withRow } from '../cli/locale-table.ts';
import { PSEUDO_TAG, pseudo, pseudoArticle, pseudoStrings } from './pseudo.ts';

/** The files and folders of the project that the copy has. `node_modules` is linked. */
const COPIED_PATHS = ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/** Maps the paths of the pseudo-language's files to their texts. */
export function pseudoFiles({ articles, strings }: Content): ReadonlyMap<string, string> {
  const pathOf = (name: string) => `src/content/${PSEUDO_TAG}/${name}`;
  const pairs = [
    ...articles.map((source) => ({
      source,
      own: parseArticleFile(pathOf(`${source.slug}.mdx`), pseudoArticle(source)),
    })),
    ...strings.map((source) => ({
      source,
      own: parseStringsFile(pathOf('strings.json'), `${JSON.stringify(pseudoStrings(source.messages), null, 2)}\n`),
    })),
  ];
  const files = pairs.flatMap(({ source, own }) => {
    const hashes = partHashes(source.tag === SOURCE_TAG ? translatableOf(source) : undefined);
    // Only the English files have hashes here. The other files are left out.
    return Object.keys(hashes).length === 0
      ? []
      : [own, withRecord(own, recordParts(NEW_RECORD, hashes, Object.keys(hashes)))];
  });
  return new Map(files.map(({ path, text }) => [path, text]));
}

const PSEUDO_LOCALE = {
  tag: PSEUDO_TAG,
  name: pseudo('Pseudo-language'),
  englishName: 'Pseudo-language',
  serves: [],
  dayFirst: false,
  sentenceSeparator: ' ',
} as const;

function astroBuild(folder: string, outDir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir];
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
    const child = spawn(process.execPath, args, { cwd: folder, env });
    let output = '';
    const addOutput = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', addOutput);
    child.stderr.on('data', addOutput);
    child.on('error', reject);
    child.on('close', (code) => {
      const errorLines = output
        .split('\n')
        .filter((line) => /error/i.test(line))
        .slice(0, 5)
        .join('\n');
      if (code === 0) resolve();
      else reject(new Error(`the preview couldn't be built:\n${errorLines}`));
    });
  });
}

/**
 * Replaces the absolute `outDir`. @throws Error with the first lines of output that mention an error, if the build
 * fails
 */
export async function buildPreview(root: string, content: Content, outDir: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'renewal-preview-'));
  try {
    await Promise.all(COPIED_PATHS.map((part) => cp(join(root, part), join(folder, part), { recursive: true })));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    const localesFile = join(folder, LOCALES_PATH);
    await writeFile(localesFile, withRow(await readFile(localesFile, 'utf8'), PSEUDO_LOCALE));
    for (const [path, text] of pseudoFiles(content)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    // If the build fails or is stopped, the earlier preview stays.
    const built = join(folder, 'dist');
    await astroBuild(folder, built);
    await rm(outDir, { recursive: true, force: true });
    await cp(built, outDir, { recursive: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
