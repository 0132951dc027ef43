/**
 * Builds the embedded calculator with Vite. The script is one file, so that one integrity hash covers it. The code for
 * calendar files is loaded on demand. The script has the integrity hashes of all files that it loads.
 */
import { dirname, join } from 'node:path';
import { type Plugin, build } from 'vite';
import { plainImports } from '../plain-imports.ts';
import { type EmbedRelease, LATEST, MANIFEST, integrityOf, releaseOf } from './release.ts';
import { shadowStyles } from './shadow-styles.ts';
import { type LanguageFiles, readMessageFiles } from './messages.ts';

const EMBED_SOURCE = 'components/calculator/embed';
export const MESSAGES_MODULE = 'virtual:embed-messages';

const SCRIPT_FILE = 'renewal-calculator.js';
const CALENDAR_FILE = 'CalendarItems.js';

/**
 * Replaced after the build, when the hash of the calendar code is known. That doesn't change the hash: the calendar
 * code imports the script by a name that's always the same.
 */
const CALENDAR_HASH_PLACEHOLDER = 'integrity of the code for calendar files';

/** A comment with the path to the licenses of the bundled packages, relative to the scripts' folder, /embed/<hash>/. */
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
    `export const CALENDAR_INTEGRITY = '${CALENDAR_HASH_PLACEHOLDER}';`,
  ].join('\n');
  return {
    name: 'embed-messages',
    resolveId: (id) => (id === MESSAGES_MODULE ? `\0${MESSAGES_MODULE}` : null),
    load: (id) => (id === `\0${MESSAGES_MODULE}` ? code : null),
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
      // ui/calendar.ts stores data. The embedded calculator must not store anything in the origins of other sites.
      alias: [{ find: /^.*\/ui\/calendar\.ts$/, replacement: join(source, EMBED_SOURCE, 'embed-calendar.ts') }],
    },
    // Without this, NODE_ENV would decide whether JSX is compiled for development, which adds file paths to the code.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    css: { postcss: { plugins: [shadowStyles()] } },
    build: {
      write: false,
      modulePreload: false,
      // The first versions that support light-dark(). For older ones, Vite would replace it with code that only works
      // if these styles set the color scheme, but the embedding page does that.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: {
        input: join(source, EMBED_SOURCE, 'embed-element.tsx'),
        output: { format: 'es', entryFileNames: SCRIPT_FILE, chunkFileNames: '[name].js', postBanner: BANNER },
      },
    },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('Vite returned no single build of the embed.');
  const codeOf = (name: string) =>
    built.output.map((file) => (file.type === 'chunk' && file.fileName === name ? file.code : '')).join('');
  const names = built.output.map(({ fileName }) => fileName).sort();
  if (names.join() !== [CALENDAR_FILE, SCRIPT_FILE].join())
    throw new Error(`The embed has other files: ${names.join(', ')}`);
  const calendar = codeOf(CALENDAR_FILE);
  return { script: codeOf(SCRIPT_FILE).replace(CALENDAR_HASH_PLACEHOLDER, integrityOf(calendar)), calendar };
}

/** @param source the folder of the source code, without a trailing slash */
export async function buildEmbed(source: string): Promise<BuiltEmbed> {
  const languages = await readMessageFiles(source);
  const { script, calendar } = await buildScripts(source, languages);
  const release = releaseOf(script);
  const folder = dirname(release.script);
  const files = new Map([
    [release.script, script],
    [`${folder}/${CALENDAR_FILE}`, calendar],
    ...languages.flatMap(({ tag, json }) =>
      Object.entries(json).map(([part, text]): [string, string] => [`${folder}/words/${tag}/${part}.json`, text]),
    ),
    [LATEST, `import '../${release.script.replace(/^embed\//, '')}';\n`],
    [MANIFEST, `${JSON.stringify(release, null, 2)}\n`],
  ]);
  return { release, files };
}
