/** Every built page is valid HTML, by the rules of the standard and of accessibility that can be read off the text. */
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { builtHtml, expect, test } from './site.ts';

/** What the presets ask beyond the standard and this site does otherwise, each with its reason. */
const OTHERWISE: ConfigData['rules'] = {
  // <input/> is what Preact and Astro print; the standard takes both.
  'void-style': 'off',
  // Whitespace at the end of a line is the compiler's, and costs nothing once compressed.
  'no-trailing-whitespace': 'off',
  // Titles name the article and the site, in languages longer than English; nothing truncates them but a tab.
  'long-title': 'off',
  // A scrolling table is a region by role: a <section> would be one more element around it and say the same.
  'prefer-native-element': ['error', { exclude: ['region'] }],
};

test('every page is valid', async () => {
  const loader = new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'], rules: OTHERWISE });
  const validator = new HtmlValidate(loader);
  const pages = await builtHtml();
  expect(pages.length).toBeGreaterThan(60);
  const diagnostics: string[] = [];
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results) {
      for (const { ruleId, line, column, message } of messages)
        diagnostics.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  expect(diagnostics).toEqual([]);
});
