/** The script, letters, and direction of a language, from `Intl` and Unicode. */

/** Maps ISO 15924 codes that aren't Unicode scripts, such as Jpan, to the Unicode scripts of their letters. */
const LETTER_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** @example scriptOf('ja-JP') // => 'Jpan' */
export const scriptOf = (tag: string): string => new Intl.Locale(tag).maximize().script ?? 'Latn';

/** The Unicode scripts of a language's letters. @example lettersOf('ja-JP') // => ['Hani', 'Hira', 'Kana'] */
export function lettersOf(tag: string): readonly string[] {
  const script = scriptOf(tag);
  return LETTER_SCRIPTS[script] ?? [script];
}

/** @example directionOf('ar-SA') // => 'rtl' */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  new Intl.Locale(tag).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
