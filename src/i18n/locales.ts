/** The locales of the site, and everything that differs between them except their texts. */

export interface Locale {
  /** The BCP 47 tag, as in `lang`, `hreflang`, and the name of the folder in `src/content`. */
  readonly tag: string;
  /** The first path segment of the locale's URLs, such as `fr-fr`. */
  readonly path: string;
  /** The name in its own language, for the language menu. */
  readonly name: string;
  /** Other language ranges that this locale serves. For example, zh-TW also serves zh-HK. */
  readonly serves: readonly string[];
  /** Whether a numeric date starts with the day: 9/1/2021 is January 9. */
  readonly dayFirst: boolean;
  /** A space, or nothing in Chinese, whose full-width period includes the space. */
  readonly sentenceSeparator: '' | ' ';
  /** How a label of Partner Center is marked in a sentence: in bold, or in quotation marks. */
  readonly uiLabel: { readonly open: string; readonly close: string; readonly bold: boolean };
  /** The first day of a month, if the language needs an ordinal where `Intl` prints 1: "1er" in French. */
  readonly firstOfMonth?: string;
}

const BOLD = { open: '', close: '', bold: true };

export const LOCALES = [
  {
    tag: 'en-US',
    path: 'en-us',
    name: 'English',
    serves: ['en'],
    dayFirst: false,
    sentenceSeparator: ' ',
    uiLabel: BOLD,
  },
  {
    tag: 'fr-FR',
    path: 'fr-fr',
    name: 'Français',
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
    serves: ['zh', 'zh-Hans', 'zh-SG', 'zh-MY'],
    dayFirst: false,
    sentenceSeparator: '',
    uiLabel: { open: '“', close: '”', bold: false },
  },
  {
    tag: 'zh-TW',
    path: 'zh-tw',
    name: '繁體中文',
    serves: ['zh-Hant', 'zh-HK', 'zh-MO'],
    dayFirst: false,
    sentenceSeparator: '',
    uiLabel: { open: '「', close: '」', bold: false },
  },
  {
    tag: 'sv-SE',
    path: 'sv-se',
    name: 'Svenska',
    serves: ['sv'],
    dayFirst: true,
    sentenceSeparator: ' ',
    uiLabel: BOLD,
  },
  {
    tag: 'nl-NL',
    path: 'nl-nl',
    name: 'Nederlands',
    serves: ['nl'],
    dayFirst: true,
    sentenceSeparator: ' ',
    uiLabel: BOLD,
  },
] as const satisfies readonly Locale[];

export type LocaleTag = (typeof LOCALES)[number]['tag'];

export const SOURCE_TAG = 'en-US' satisfies LocaleTag;

const translationTags = (): readonly LocaleTag[] =>
  LOCALES.map((locale) => locale.tag).filter((tag) => tag !== SOURCE_TAG);

/** All locales except the source. Browser scripts don't use them, and the `PURE` mark lets bundlers remove them. */
export const TRANSLATION_TAGS = /* @__PURE__ */ translationTags();

export function isLocaleTag(text: string): text is LocaleTag {
  return LOCALES.some((locale) => locale.tag === text);
}

/**
 * The locale with a tag.
 * @throws RangeError for an unknown tag, with the known ones
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
