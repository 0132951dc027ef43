/**
 * Adds languages to the locale table that tests see, as `new-locale` does. Import it before anything that reads the table.
 */
import { LOCALES, TRANSLATION_TAGS } from '../../src/i18n/locales.ts';
import { rowFor } from '../../tools/l10n/cli/locale-table.ts';

/** A language of each kind: without spaces, with Hangul, with long words, and written from right to left. */
export const NEW_LANGUAGES = ['ja-JP', 'ko-KR', 'de-DE', 'ar-SA'] as const;

const tags = LOCALES.map(({ tag }) => tag as string);
for (const tag of NEW_LANGUAGES.filter((wanted) => !tags.includes(wanted))) {
  const row = { ...rowFor(tag), path: tag.toLowerCase(), uiLabel: { open: '', close: '', bold: true } };
  Array.prototype.push.call(LOCALES, row);
  Array.prototype.push.call(TRANSLATION_TAGS, tag);
}
