/**
 * Builds the embedded calculator with Vite: the script in one file, so that one integrity hash covers it, and the code for calendar
 * files, which is loaded on demand. The script has the integrity hashes of all files that it loads.
 */
import { dirname, join } from 'node:path';
import { type Plugin, build } from 'vite';
import { plainImports } from '../plain-imports.ts';
import { type EmbedRelease, LATEST, MANIFEST, integrityOf, releaseOf } from './release.ts';
import { shadowStyles } from './shadow-styles.ts';
import { type LanguageFiles, readMessageFiles } from './messages.ts';

const FOLDER = 'components/calculator/embed';
const MESSAGES = 'virtual:embed-messages';

const SCRIPT = 'renewal-calculator.js';
const CALENDAR = 'CalendarItems.js';

/**
 * Replaced in the script after the build, when the hash is known. The code for calendar files imports from the script, but
 * doesn't depend on its content.
 */
const PLACEHOLDER = 'integrity of the code for calendar files';

/** The path from /embed/<hash>/ to the licenses of the packages in the scripts. */
const BANNER = '/*! Licenses: ../../licenses.md */';

export interface BuiltEmbed {
  readonly release: EmbedRelease;
  /** Maps the path of each file, relative to the build, to the file's text. */
  readonly files: ReadonlyMap<string, string>;
}

function messagesModule(languages: readonly LanguageFiles[]): Plugin {
  const messages = languages.map(({ tag, integrity, failed, retry }) => [tag, { integrity, failed, retry }] as const);
  const code = [
    `export const MESSAGES = ${JSON.stringify(Object.fromEntries(messages))};`,
    `export const CALENDAR_INTEGRITY = '${PLACEHOLDER}';`,
  ].join('\n');
  return {
    name: 'embed-messages',
    resolveId: (id) => (id === MESSAGES ? `\0${MESSAGES}` : null),
    load: (id) => (id === `\0${MESSAGES}` ? code : null),
  };
}

interface Scripts {
  readonly script: string;
  readonly calendar: string;
}

async function buildScripts(source: string, languages: readonly LanguageFiles[]): Promise<Scripts> {
  const built = await build({
    configFile: false,
    root: dirname(source),
    mode: 'production',
    publicDir: false,
    envDir: false,
    logLevel: 'warn',
    plugins: [plainImports(), messagesModule(languages)],
    resolve: {
      // The embedded calculator must not store anything in other sites' origins.
      alias: [{ find: /^.*\/ui\/calendar\.ts$/, replacement: join(source, FOLDER, 'embed-calendar.ts') }],
    },
    // Otherwise, NODE_ENV decides, and the development transform of JSX adds file paths.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    css: { postcss: { plugins: [shadowStyles()] } },
    build: {
      write: false,
      modulePreload: false,
      // The first versions with light-dark(). Vite's replacement for it would require setting the color scheme here.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: {
        input: join(source, FOLDER, 'embed-element.tsx'),
        output: { format: 'es', entryFileNames: SCRIPT, chunkFileNames: '[name].js', postBanner: BANNER },
      },
    },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('Vite returned no single build of the embed.');
  const codeOf = (name: string) =>
    built.output.map((file) => (file.type === 'chunk' && file.fileName === name ? file.code : '')).join('');
  const names = built.output.map(({ fileName }) => fileName).sort();
  if (names.join() !== [CALENDAR, SCRIPT].join()) throw new Error(`The embed has other files: ${names.join(', ')}`);
  const calendar = codeOf(CALENDAR);
  return { script: codeOf(SCRIPT).replace(PLACEHOLDER, integrityOf(calendar)), calendar };
}

/** @param source the folder of the source code, without a trailing slash */
export async function buildEmbed(source: string): Promise<BuiltEmbed> {
  const languages = await readMessageFiles(source);
  const { script, calendar } = await buildScripts(source, languages);
  const release = releaseOf(script);
  const folder = dirname(release.script);
  const files = new Map([
    [release.script, script],
    [`${folder}/${CALENDAR}`, calendar],
    ...languages.flatMap(({ tag, json }) =>
      Object.entries(json).map(([part, text]): [string, string] => [`${folder}/words/${tag}/${part}.json`, text]),
    ),
    [LATEST, `import '../${release.script.replace(/^embed\//, '')}';\n`],
    [MANIFEST, `${JSON.stringify(release, null, 2)}\n`],
  ]);
  return { release, files };
}
