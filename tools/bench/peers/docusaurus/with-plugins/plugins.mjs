// No Open Graph images: @acid-info/docusaurus-og 1.0.3 fails in a site with several languages.
export const plugins = {
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  markdown: { mdx1Compat: { headingIds: true }, hooks: { onBrokenMarkdownLinks: 'throw' } },
  plugins: [['@signalwire/docusaurus-plugin-llms-txt', {}]],
};
