/** Negotiation over any table of locales: the banner has its own in the page, and the whole one costs half a kilobyte. */

/** A locale as far as negotiation goes: its tag, and the language ranges it serves besides. */
export interface Served {
  readonly tag: string;
  readonly serves: readonly string[];
}

/**
 * The first of a reader's languages that a locale serves, each looked up as it stands and then with
 * its last subtag taken off (RFC 4647 lookup), so that a script or region in the table wins over the language alone.
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
