/**
 * Builds the embedded calculator with Vite: the script in a single file, so that one integrity hash covers it, and the code
 * that writes calendar files, which is loaded on demand. The script has the integrity hashes of all files that it loads.
 */
import { dirname, join } from 'node:path';
import { type Plugin, build } from 'vite';
import { plainImports } from '../plain-imports.ts';
import { type EmbedRelease, LATEST, MANIFEST, integrityOf, releaseOf } from './release.ts';
import { shadowStyles } from './shadow-styles.ts';
import { type LanguageFiles, readWords } from './words.ts';

const FOLDER = 'components/calculator/embed';
const WORDS = 'virtual:embed-words';

/** The path from /embed/<hash>/ to the licenses of the packages in the scripts. */
const BANNER = '/*! Licenses: ../../licenses.md */';

export interface BuiltEmbed {
  readonly release: EmbedRelease;
  /** The text of each file, by its path relative to the build. */
  readonly files: ReadonlyMap<string, string>;
}

function wordsModule(languages: readonly LanguageFiles[], calendar: string): Plugin {
  const words = languages.map(({ tag, integrity, failed, retry }) => [tag, { integrity, failed, retry }] as const);
  const code = [
    `export const WORDS = ${JSON.stringify(Object.fromEntries(words))};`,
    `export const CALENDAR_INTEGRITY = '${integrityOf(calendar)}';`,
  ].join('\n');
  return {
    name: 'embed-words',
    resolveId: (id) => (id === WORDS ? `\0${WORDS}` : null),
    load: (id) => (id === `\0${WORDS}` ? code : null),
  };
}

/** The code of a module with everything that it imports. */
async function bundle(source: string, file: string, plugins: readonly Plugin[]): Promise<string> {
  const built = await build({
    configFile: false,
    root: dirname(source),
    mode: 'production',
    publicDir: false,
    envDir: false,
    logLevel: 'warn',
    plugins: [plainImports(), ...plugins],
    // Otherwise, NODE_ENV decides, and the development form of JSX contains the paths of files.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    css: { postcss: { plugins: [shadowStyles()] } },
    build: {
      write: false,
      modulePreload: false,
      // The first with light-dark(): what Vite writes in its place would need the color scheme to be set here.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: {
        input: join(source, FOLDER, file),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', codeSplitting: false, postBanner: BANNER },
      },
    },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error(`Vite returned no single build of ${file}.`);
  const [script, ...others] = built.output;
  if (others.length > 0) throw new Error(`${file} has a second file: ${others.map((one) => one.fileName).join(', ')}`);
  return script.code;
}

/** @param source the folder of the source code, without a slash at its end */
export async function buildEmbed(source: string): Promise<BuiltEmbed> {
  const [languages, calendar] = await Promise.all([readWords(source), bundle(source, 'embed-calendar.ts', [])]);
  const script = await bundle(source, 'embed-element.tsx', [wordsModule(languages, calendar)]);
  const release = releaseOf(script);
  const folder = dirname(release.script);
  const files = new Map([
    [release.script, script],
    [`${folder}/calendar.js`, calendar],
    ...languages.flatMap(({ tag, json }) =>
      Object.entries(json).map(([part, text]): [string, string] => [`${folder}/words/${tag}/${part}.json`, text]),
    ),
    [LATEST, `import '../${release.script.replace(/^embed\//, '')}';\n`],
    [MANIFEST, `${JSON.stringify(release, null, 2)}\n`],
  ]);
  return { release, files };
}
