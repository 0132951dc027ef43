/** THE table of locales. Everything that differs by locale and is not a sentence stands here, once. */

export interface Locale {
  /** BCP 47, exactly as in `lang`, `hreflang` and the folder of `src/content`. */
  readonly tag: string;
  /** The first segment of its urls. */
  readonly path: string;
  /** In its own language, as the language menu prints it. */
  readonly name: string;
  /** For the localization team, in English. */
  readonly englishName: string;
  /** Language ranges of browsers this locale serves, besides its own tag. */
  readonly serves: readonly string[];
  /** Whether a numeric date that ends in the year begins with the day: 9/1/2021 is 9 January. */
  readonly dayFirst: boolean;
  /** What stands between two sentences: nothing after a full-width stop. */
  readonly sentenceSeparator: '' | ' ';
  /** How a label of Partner Center stands in a sentence. */
  readonly uiLabel: { readonly open: string; readonly close: string; readonly bold: boolean };
  /** The day of the month where `Intl` prints a bare 1 and the language wants an ordinal. */
  readonly firstOfMonth?: string;
  /** Where the language joins words into one: what may stand between them. Search parts compounds there. */
  readonly compoundLinks?: readonly string[];
}

const BOLD = { open: '', close: '', bold: true };

export const LOCALES = [
  {
    tag: 'en-US',
    path: 'en-us',
    name: 'English',
    englishName: 'English',
    serves: ['en'],
    dayFirst: false,
    sentenceSeparator: ' ',
    uiLabel: BOLD,
  },
  {
    tag: 'fr-FR',
    path: 'fr-fr',
    name: 'Français',
    englishName: 'French',
    serves: ['fr'],
    dayFirst: true,
    sentenceSeparator: ' ',
    uiLabel: BOLD,
    firstOfMonth: '1er',
  },
  {
    tag: 'zh-CN',
    path: 'zh-cn',
    name: '简体中文',
    englishName: 'Chinese (simplified)',
    serves: ['zh', 'zh-Hans', 'zh-SG', 'zh-MY'],
    dayFirst: false,
    sentenceSeparator: '',
    uiLabel: { open: '“', close: '”', bold: false },
  },
  {
    tag: 'zh-TW',
    path: 'zh-tw',
    name: '繁體中文',
    englishName: 'Chinese (traditional)',
    serves: ['zh-Hant', 'zh-HK', 'zh-MO'],
    dayFirst: false,
    sentenceSeparator: '',
    uiLabel: { open: '「', close: '」', bold: false },
  },
  {
    tag: 'sv-SE',
    path: 'sv-se',
    name: 'Svenska',
    englishName: 'Swedish',
    serves: ['sv'],
    dayFirst: true,
    sentenceSeparator: ' ',
    uiLabel: BOLD,
    compoundLinks: ['s', 'e', 'o'],
  },
  {
    tag: 'nl-NL',
    path: 'nl-nl',
    name: 'Nederlands',
    englishName: 'Dutch',
    serves: ['nl'],
    dayFirst: true,
    sentenceSeparator: ' ',
    uiLabel: BOLD,
    compoundLinks: ['s', 'e', 'en', 'n'],
  },
] as const satisfies readonly Locale[];

export type LocaleTag = (typeof LOCALES)[number]['tag'];

export const SOURCE_TAG = 'en-US' satisfies LocaleTag;

/** Every locale but the source, in the order of the table. */
export const TRANSLATION_TAGS: readonly LocaleTag[] = LOCALES.map((locale) => locale.tag).filter(
  (tag) => tag !== SOURCE_TAG,
);

export function isLocaleTag(text: string): text is LocaleTag {
  return LOCALES.some((locale) => locale.tag === text);
}

/**
 * The row of a locale.
 * @throws RangeError naming the tag and the known ones.
 */
export function localeOf(tag: string): Locale & { readonly tag: LocaleTag } {
  const found = LOCALES.find((locale) => locale.tag === tag);
  if (found) return found;
  throw new RangeError(`No locale "${tag}". Known: ${LOCALES.map((locale) => locale.tag).join(', ')}.`);
}

/** @example tagToPath('zh-TW') // => 'zh-tw' */
export function tagToPath(tag: string): string {
  return localeOf(tag).path;
}

/** @example pathToTag('zh-tw') // => 'zh-TW' */
export function pathToTag(path: string): LocaleTag | undefined {
  return LOCALES.find((locale) => locale.path === path)?.tag;
}
