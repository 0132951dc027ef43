// @ts-check
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig, envField } from 'astro/config';
import { articles } from './src/integrations/articles/index.ts';
import { beside } from './src/integrations/beside/index.ts';
import { buildLock } from './src/integrations/build-lock.ts';
import { finishedSite } from './src/integrations/finished/index.ts';
import { checkedContent } from './src/integrations/content/index.ts';
import { ASSETS, readSettings } from './src/hosts/index.ts';
import { hostFilesIntegration } from './src/integrations/host-files.ts';
import { LICENSES_FILE, licenses } from './src/integrations/licenses.ts';
import { markdown } from './src/integrations/markdown.ts';
import { touched } from './src/integrations/touched/index.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { plainJsx } from './src/integrations/plain-jsx.ts';
import { projectFolder } from './src/integrations/project-folder.ts';
import { stringsSubset } from './src/integrations/strings-subset.ts';

// "npx astro build" sends no telemetry either; npm scripts turn it off earlier (tools/astro.mjs).
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const settings = readSettings(process.env);
process.env.REPOSITORY_URL = settings.repository; // for astro:env

export default defineConfig({
  site: settings.site,
  base: settings.base,
  output: 'static',
  // In the project, not in node_modules, which the copies that tests and the preview build share.
  cacheDir: './.astro/cache',
  trailingSlash: 'always',
  // "preserve": a localized /fr-fr/404.html is a file that hosts look for, and /fr-fr/slug/index.html a folder.
  build: { format: 'preserve', inlineStylesheets: 'always', assets: ASSETS },
  // 'jsx' would drop the space a newline makes between inline elements.
  compressHTML: true,
  // Pages whose cacheKey and code are the same are kept from the last build: see cacheKeyOf, src/integrations/articles.
  experimental: { incrementalBuild: true },
  integrations: [
    projectFolder(),
    buildLock(),
    checkedContent(),
    mdx({ optimize: true }),
    articles(),
    preact(),
    touched(),
    finishedSite(),
    beside(),
    licenses(),
    hostFilesIntegration(settings),
  ],
  markdown,
  env: {
    schema: {
      REPOSITORY_URL: envField.string({ context: 'server', access: 'public' }),
    },
  },
  vite: {
    plugins: [plainImports(), plainJsx(), stringsSubset()],
    build: {
      license: { fileName: LICENSES_FILE },
      // Chunks are fetched when they are asked for, not because something might.
      modulePreload: { polyfill: false, resolveDependencies: () => [] },
    },
  },
});
