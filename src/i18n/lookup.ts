/** Language negotiation. The page `/` passes the locales in its links, so its script doesn't include locales.ts. */

/** A locale's tag, and other languages whose readers get it. */
export interface Served {
  readonly tag: string;
  readonly serves: readonly string[];
}

/**
 * The locale for the first of a reader's languages that the site has. Subtags are removed from the end (RFC 4647, 3.4),
 * so that a match of script or region is preferred: zh-Hant-HK, zh-Hant, zh.
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
