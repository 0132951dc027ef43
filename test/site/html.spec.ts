/** Every built page is valid HTML, and follows the accessibility rules that can be checked in the source. */
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { builtHtml, expect, test } from './site.ts';

/** Rules of the preset that go beyond the standard and that this site doesn't follow, each with the reason. */
const RULE_OVERRIDES: ConfigData['rules'] = {
  // Preact and Astro print <input/>; the standard allows both.
  'void-style': 'off',
  // The compiler leaves trailing whitespace, which costs nothing after compression.
  'no-trailing-whitespace': 'off',
  // Titles contain the article and the site, and are longer than in English. Only browser tabs truncate them.
  'long-title': 'off',
  // A scrollable table has the region role: a <section> would add an element with the same meaning.
  'prefer-native-element': ['error', { exclude: ['region'] }],
};

test('every page is valid HTML', async () => {
  const loader = new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'], rules: RULE_OVERRIDES });
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
