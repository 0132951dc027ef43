// The articles of this site in VitePress as it comes: its layout, its navigation, its own search.
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

const { name, locales, articles } = JSON.parse(readFileSync('site.json', 'utf8'));

const sidebarOf = (path) => articles[path].map(({ slug, title }) => ({ text: title, link: `/${path}/${slug}/` }));

export default defineConfig({
  title: name,
  ignoreDeadLinks: true,
  head: [
    ['script', { type: 'module', src: '/calculator.js' }],
    ['link', { rel: 'stylesheet', href: '/calculator.css' }],
  ],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('astro-') } } },
  themeConfig: { search: { provider: 'local' } },
  locales: Object.fromEntries(
    locales.map(({ path, tag, label }) => [
      path,
      { label, lang: tag, link: `/${path}/`, themeConfig: { sidebar: sidebarOf(path) } },
    ]),
  ),
});
