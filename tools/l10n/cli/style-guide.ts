/** Prints the beginning of a language's style guide. Examples, such as dates, come from Unicode's locale data. */

export const styleGuidePath = (tag: string): string => `docs/style/${tag}.md`;

/** The dates in the example of a range. */
const [RANGE_START, RANGE_END] = [Date.UTC(2021, 0, 1), Date.UTC(2021, 5, 30)];

export function printStyleGuide(tag: string): string {
  const locale = `${tag}-u-ca-gregory-nu-latn`;
  const name = new Intl.DisplayNames('en-US', { type: 'language' }).of(new Intl.Locale(tag).language) ?? tag;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale).format(1234.5);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(0.25);
  const list = new Intl.ListFormat(tag).format(['A', 'B', 'C']);
  const pluralForms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  return `# ${name} (${tag})

The figures come from Unicode's locale data. Write the rest, with [another language's guide](./fr-FR.md) as an example.

**Address.** How are readers addressed?

**Punctuation.** Which quotation marks, and which spaces around punctuation?

**Labels.** How are Partner Center labels formatted? This is also in \`uiLabel\` in \`src/i18n/locales.ts\`.

**Dates and numbers.** _${date.format(RANGE_START)}_; a range: _${date.formatRange(RANGE_START, RANGE_END)}_. ${number}; ${percent}.

**Lists and plurals.** _${list}_. Plural forms: ${pluralForms.map((form) => `\`_${form}\``).join(', ')}.

**Terms.** Use the terms in \`src/content/glossary.csv\`.
`;
}
