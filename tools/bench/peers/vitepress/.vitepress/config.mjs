// The articles in VitePress: its own layout, navigation, and search; with plug-ins if site.json asks for them.
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

const { name, locales, articles, plugins } = JSON.parse(readFileSync('site.json', 'utf8'));
const load = async () => (await import('./plugins.mjs')).plugins;

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
  ...(plugins ? await load() : {}),
});
