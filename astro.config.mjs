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

// "npx astro build" sends no telemetry either; npm scripts turn it off earlier (tools/astro.mjs).
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const settings = readSettings(process.env);
process.env.REPOSITORY_URL = settings.repository; // for astro:env
process.env.SUGGESTION_URL = settings.suggestions;

/**
 * Short file names: Astro's own repeat queries and positions, which takes 40 bytes of every page. A subset of strings
 * would be named after the end of its query.
 * @param {{ readonly name: string, readonly facadeModuleId?: string | null }} chunk
 */
const shortName = ({ name, facadeModuleId }) =>
  `_astro/${facadeModuleId?.includes('/strings.json?') ? 'strings' : name.replace(/(Script)?\..*/, '').toLowerCase()}.[hash].js`;

/**
 * Few files, for few requests: what all elements share, what the calculator always shares with the planner, and what parts that are
 * loaded on use share with the calculator (the parser of typed text) or the planner (its list).
 */
const chunks = {
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
  // In the project, not in node_modules, which the copies that tests and the preview build share.
  cacheDir: './.astro/cache',
  trailingSlash: 'always',
  // "preserve": a localized /fr-fr/404.html is a file that hosts look for, and /fr-fr/slug/index.html a folder.
  build: { format: 'preserve', inlineStylesheets: 'always', assets: ASSETS },
  // Pages whose cacheKey and code are the same are kept from the last build: see cacheKeyOf, src/compiled-articles.
  experimental: { incrementalBuild: true },
  integrations: [
    projectFolder(),
    buildLock(),
    checkedCache(),
    messageTypesIntegration(),
    validatedContent(),
    mdx({ optimize: true }),
    articles(),
    // Preact's preset reads with Babel what it includes.
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
      // Chunks are fetched when they are asked for, not because something might.
      modulePreload: { polyfill: false, resolveDependencies: () => [] },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: shortName, chunkFileNames: shortName, codeSplitting: chunks },
          },
        },
      },
    },
  },
});
