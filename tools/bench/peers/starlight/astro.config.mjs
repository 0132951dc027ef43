// The articles in Starlight: its own layout, navigation, and search.
// For the variant with plugins, with-plugins/plugins.mjs replaces plugins.mjs.
import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { plugins } from './plugins.mjs';

const { name, url, locales } = JSON.parse(readFileSync('site.json', 'utf8'));

export default defineConfig({
  site: url,
  // The articles contain the heading IDs: ## Heading {#id}.
  markdown: { processor: satteri({ features: { headingAttributes: true } }) },
  integrations: [
    starlight({
      title: name,
      locales: Object.fromEntries(locales.map(({ path, tag, label }) => [path, { label, lang: tag }])),
      defaultLocale: locales[0].path,
      head: [
        { tag: 'script', attrs: { type: 'module', src: '/calculator.js' } },
        { tag: 'link', attrs: { rel: 'stylesheet', href: '/calculator.css' } },
      ],
      ...plugins,
    }),
  ],
});
