// The articles in VitePress: its own layout, navigation, and search.
// For the variant with plugins, with-plugins/.vitepress/plugins.mjs replaces plugins.mjs.
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';
import { plugins } from './plugins.mjs';

const { name, locales, articles } = JSON.parse(readFileSync('site.json', 'utf8'));

const sidebarOf = (path) => articles[path].map(({ slug, title }) => ({ text: title, link: `/${path}/${slug}/` }));

export default defineConfig({
  title: name,
  ignoreDeadLinks: true,
  head: [
    ['script', { type: 'module', src: '/calculator.js' }],
    ['link', { rel: 'stylesheet', href: '/calculator.css' }],
  ],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'renewal-calculator' } } },
  themeConfig: { search: { provider: 'local' } },
  locales: Object.fromEntries(
    locales.map(({ path, tag, label }) => [
      path,
      { label, lang: tag, link: `/${path}/`, themeConfig: { sidebar: sidebarOf(path) } },
    ]),
  ),
  ...plugins,
});
