// The articles in Docusaurus: its own layout and navigation, and a search that doesn't need a service.
// For the variant with plugins, with-plugins/plugins.mjs replaces plugins.mjs.
import { readFileSync } from 'node:fs';
import { plugins } from './plugins.mjs';

const { name, url, locales } = JSON.parse(readFileSync('site.json', 'utf8'));
const texts = JSON.parse(readFileSync('texts.json', 'utf8'));
const tag = process.env.DOCUSAURUS_CURRENT_LOCALE ?? locales[0].tag;

export default {
  title: name,
  // The default of a new Docusaurus site: the faster bundler and minifiers.
  future: { v4: true },
  url,
  baseUrl: '/',
  trailingSlash: true,
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  markdown: {
    // The articles contain the heading IDs: ## Heading {#id}.
    mdx1Compat: { headingIds: true },
    hooks: { onBrokenMarkdownLinks: 'ignore' },
  },
  i18n: {
    defaultLocale: locales[0].tag,
    locales: locales.map((locale) => locale.tag),
    localeConfigs: Object.fromEntries(
      locales.map((locale) => [locale.tag, { label: locale.label, htmlLang: locale.tag }]),
    ),
  },
  // The components' texts in the language that is built.
  customFields: { texts: texts[tag.toLowerCase()] ?? texts['en-us'] },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  themes: [
    [
      '@easyops-cn/docusaurus-search-local',
      { hashed: true, indexBlog: false, docsRouteBasePath: '/', language: ['en', 'fr', 'zh', 'sv', 'nl'] },
    ],
  ],
  themeConfig: {
    navbar: {
      title: name,
      items: [{ type: 'docSidebar', sidebarId: 'defaultSidebar', label: name }, { type: 'localeDropdown' }],
    },
  },
  scripts: [{ src: '/calculator.js', type: 'module' }],
  stylesheets: ['/calculator.css'],
  ...plugins,
};
