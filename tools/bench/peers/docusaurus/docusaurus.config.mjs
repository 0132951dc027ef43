// The articles of this site in Docusaurus as it comes: its layout, its navigation, and a search that needs no service.
import { readFileSync } from 'node:fs';

const { name, locales } = JSON.parse(readFileSync('site.json', 'utf8'));

export default {
  title: name,
  // What a site made today starts with: it brings the faster bundler and minifiers.
  future: { v4: true },
  url: 'http://localhost',
  baseUrl: '/',
  trailingSlash: true,
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  markdown: { format: 'detect', hooks: { onBrokenMarkdownLinks: 'ignore' } },
  i18n: {
    defaultLocale: locales[0].tag,
    locales: locales.map(({ tag }) => tag),
    localeConfigs: Object.fromEntries(locales.map(({ tag, label }) => [tag, { label, htmlLang: tag }])),
  },
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
};
