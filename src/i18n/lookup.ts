/**
 * Chooses a locale by a reader's languages (language negotiation). The locales are an argument: the page `/` passes the
 * ones in its links, so its script doesn't have to include locales.ts.
 */

/** What has to be known about a locale to choose it: its tag, and other languages whose readers get it. */
export interface Served {
  readonly tag: string;
  readonly serves: readonly string[];
}

/**
 * The locale for the first of a reader's languages that the site has. Each language is looked up by its full tag, then
 * without its last subtag, and so on (RFC 4647, 3.4): zh-Hant-HK, zh-Hant, zh. So a locale that matches the script or
 * region is preferred to one that matches only the language.
 */
export function lookUp<Locale extends Served>(
  locales: readonly Locale[],
  languages: readonly string[],
): Locale | undefined {
  const localeServing = (range: string) =>
    locales.find(({ tag, serves }) => [tag, ...serves].some((served) => served.toLowerCase() === range.toLowerCase()));
  for (const language of languages) {
    const subtags = language.split('-');
    for (let length = subtags.length; length > 0; length--) {
      const locale = localeServing(subtags.slice(0, length).join('-'));
      if (locale) return locale;
    }
  }
  return undefined;
}
