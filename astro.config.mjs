// @ts-check
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig, envField } from 'astro/config';
import { articles } from './src/compiled-articles/index.ts';
import { ASSETS, readSettings } from './src/hosts/index.ts';
import { buildLock } from './src/integrations/build-lock.ts';
import { checkedCache } from './src/integrations/cache.ts';
import { cardFonts } from './src/integrations/card-fonts.ts';
import { validatedContent } from './src/integrations/content/index.ts';
import { embed } from './src/integrations/embed/index.ts';
import { expectedLogs } from './src/integrations/expected-logs.ts';
import { hostFilesIntegration } from './src/integrations/host-files.ts';
import { LICENSES_FILE, licenses } from './src/integrations/licenses.ts';
import { markdown } from './src/integrations/markdown.ts';
import { postProcess } from './src/integrations/post-process.ts';
import { messageTypesIntegration } from './src/integrations/message-types.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { projectFolder } from './src/integrations/project-folder.ts';
import { requestTogether } from './src/integrations/request-together.ts';
import { stringsSubset } from './src/integrations/strings-subset.ts';

// Turn off telemetry for "npx astro build", too. The npm scripts turn it off earlier (tools/astro.mjs).
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const settings = readSettings(process.env);
process.env.REPOSITORY_URL = settings.repository; // pages read it from astro:env
process.env.SUGGESTION_URL = settings.suggestions;

/**
 * Makes short file names for scripts. Astro's own names repeat queries and positions, which adds 40 bytes to every
 * page. A subset of the strings gets the name "strings", because Astro would name it after the end of its query.
 * @param {{ readonly name: string, readonly facadeModuleId?: string | null }} chunk
 */
const chunkFileName = ({ name, facadeModuleId }) =>
  `_astro/${facadeModuleId?.includes('/strings.json?') ? 'strings' : name.replace(/(Script)?\..*/, '').toLowerCase()}.[hash].js`;

/**
 * Groups modules into a few files, so that pages need few requests:
 *
 * - `preact` has what all elements share.
 * - `rules` has what the calculator and the planner always need.
 * - `list` has what the planner's list shares with parts that are loaded later.
 * - `parser` has what the calculator shares with the parser of typed text, which is loaded later.
 */
const chunkGroups = {
  groups: [
    {
      name: 'preact',
      test: /[\\/](node_modules[\\/]preact[\\/]|i18n[\\/](translator|message|locales)\.ts|ui[\\/](Phrase|page-messages|take-over)\.)/,
    },
    {
      name: 'rules',
      test: /[\\/]src[\\/](rules[\\/](?!comparison)|dates[\\/]clock|i18n[\\/]format|components[\\/](calculator[\\/](?!question[\\/](pars|date-sp))|ui[\\/]([A-Z]|clipboard|separator)))/,
      minShareCount: 2,
    },
    {
      name: 'list',
      test: /[\\/]src[\\/](i18n[\\/]one-line|components[\\/](planner[\\/](list|import[\\/]date-order|view[\\/](Name|view-props)\.)|ui[\\/]storage))/,
      minShareCount: 2,
    },
    { name: 'parser', test: /[\\/]src[\\/](dates|components[\\/]calculator[\\/]question)[\\/]/, minShareCount: 2 },
  ],
};

export default defineConfig({
  site: settings.site,
  base: settings.base,
  output: 'static',
  // Not in node_modules, because copies of the project (for tests and the preview build) share that folder.
  cacheDir: './.astro/cache',
  trailingSlash: 'always',
  // "preserve" keeps the paths of src/pages. Hosts look for a file /fr-fr/404.html, but articles are folders with a
  // file, such as /fr-fr/slug/index.html.
  build: { format: 'preserve', inlineStylesheets: 'always', assets: ASSETS },
  // Astro reuses a page of the last build if its cacheKey and its code are the same (cacheKeyOf,
  // src/compiled-articles).
  experimental: { incrementalBuild: true },
  integrations: [
    projectFolder(),
    buildLock(),
    checkedCache(),
    messageTypesIntegration(),
    validatedContent(),
    mdx({ optimize: true }),
    articles(),
    // Preact's preset parses the included files with Babel, so only include components.
    preact({ include: ['**/*.tsx'] }),
    postProcess(),
    embed(),
    licenses(),
    cardFonts(),
    hostFilesIntegration(settings),
  ],
  markdown,
  env: {
    schema: {
      REPOSITORY_URL: envField.string({ context: 'server', access: 'public' }),
      SUGGESTION_URL: envField.string({ context: 'server', access: 'public' }),
    },
  },
  vite: {
    plugins: [expectedLogs(), plainImports(), requestTogether(), stringsSubset()],
    build: {
      license: { fileName: LICENSES_FILE },
      // Load a chunk only when it's imported, without preloading.
      modulePreload: { polyfill: false, resolveDependencies: () => [] },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: chunkFileName, chunkFileNames: chunkFileName, codeSplitting: chunkGroups },
          },
        },
      },
    },
  },
});
