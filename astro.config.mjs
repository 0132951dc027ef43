// @ts-check
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, envField } from 'astro/config';
import { articles } from './src/integrations/articles/index.ts';
import { articleShape } from './src/integrations/article-shape.ts';
import { finishedPages } from './src/integrations/finished-pages.ts';
import { contentGate } from './src/integrations/content-gate.ts';
import { hostFilesIntegration } from './src/integrations/host-files.ts';
import { LICENSES_FILE, licenses } from './src/integrations/licenses.ts';
import { touched } from './src/integrations/touched/index.ts';
import { pictures } from './src/integrations/pictures.ts';
import { searchIndex } from './src/integrations/search/index.ts';
import { translationBoard } from './src/integrations/translation-board.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { plainJsx } from './src/integrations/plain-jsx.ts';
import { stringsSubset } from './src/integrations/strings-subset.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  output: 'static',
  // In the project, not in node_modules, which the copies that tests and the preview build share.
  cacheDir: './.astro/cache',
  trailingSlash: 'always',
  // "preserve": a localized /fr-fr/404.html is a file that hosts look for, and /fr-fr/slug/index.html a folder.
  build: { format: 'preserve', inlineStylesheets: 'always' },
  // 'jsx' would drop the space a newline makes between inline elements.
  compressHTML: true,
  // Pages whose cacheKey and code are the same are kept from the last build: see cacheKeyOf, src/integrations/articles.
  experimental: { incrementalBuild: true },
  integrations: [
    contentGate(),
    mdx({ optimize: true }),
    articles(),
    preact(),
    touched(),
    translationBoard(),
    finishedPages(),
    searchIndex(),
    licenses(),
    hostFilesIntegration(),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      // Ids are written out in every language; typography is checked per language, not made for English only.
      features: { headingAttributes: true, smartPunctuation: false },
      mdastPlugins: [pictures, articleShape],
    }),
  },
  env: {
    schema: {
      REPOSITORY_URL: envField.string({
        context: 'server',
        access: 'public',
        default: 'https://github.com/renewal-guide/renewal-guide',
      }),
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
