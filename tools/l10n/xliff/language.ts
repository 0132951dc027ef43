/** Recognizes the spellings of a language in translation tools: `fr`, `FR`, `fr_FR`, `fr-fr`, `zh-Hans`. Pure. */
import { LOCALES } from '../../../src/i18n/locales.ts';

/** Names of the two Chinese scripts in Windows and older Microsoft tools. */
const LEGACY: Readonly<Record<string, string>> = { 'zh-chs': 'zh-Hans', 'zh-cht': 'zh-Hant' };

/** @returns the language as given, and in full: with its script and region, the likely ones if they aren't given */
function parse(spelling: string): { readonly given: Intl.Locale; readonly full: Intl.Locale } | undefined {
  // POSIX writes fr_FR.UTF-8 and fr_FR@euro.
  const [name = ''] = spelling.trim().split(/[.@]/);
  const tag = name.replaceAll('_', '-');
  try {
    const given = new Intl.Locale(LEGACY[tag.toLowerCase()] ?? tag);
    return { given, full: given.maximize() };
  } catch {
    return undefined; // not a language tag
  }
}

const haveSameLanguageAndScript = (one: Intl.Locale, other: Intl.Locale) =>
  one.language === other.language && one.script === other.script;

/**
 * The region must be the locale's. Without one, it's the likely region, or the site has one locale in the language.
 * @example isSpellingOf('fr', 'fr-FR') // => true; isSpellingOf('fr-CA', 'fr-FR') // => false
 */
export function isSpellingOf(spelling: string, tag: string): boolean {
  const [file, own] = [parse(spelling), parse(tag)];
  if (!file || !own || !haveSameLanguageAndScript(file.full, own.full)) return false;
  if (file.full.region === own.full.region) return true;
  const otherMeanings = LOCALES.filter((locale) => {
    const other = parse(locale.tag);
    return locale.tag !== tag && other !== undefined && haveSameLanguageAndScript(other.full, own.full);
  });
  return file.given.region === undefined && otherMeanings.length === 0;
}
