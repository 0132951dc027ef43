/** Language negotiation for any list of locales. The language offer has its list in the page, to save half a kilobyte. */

/** What negotiation needs of a locale: its tag, and other language ranges that it serves. */
export interface Served {
  readonly tag: string;
  readonly serves: readonly string[];
}

/**
 * The locale for the first of a reader's languages that has one. A language is looked up by its full tag, then without its last
 * subtags (RFC 4647 lookup), so that a match of script or region is preferred to the language alone.
 */
export function lookUp<Locale extends Served>(
  locales: readonly Locale[],
  languages: readonly string[],
): Locale | undefined {
  const serving = (range: string) =>
    locales.find(({ tag, serves }) => [tag, ...serves].some((served) => served.toLowerCase() === range.toLowerCase()));
  for (const language of languages) {
    const subtags = language.split('-');
    for (let length = subtags.length; length > 0; length--) {
      const locale = serving(subtags.slice(0, length).join('-'));
      if (locale) return locale;
    }
  }
  return undefined;
}
