/** Finds URLs in plain text. The build makes them links, even if they're escaped, so the import does, too. */

/**
 * Matches every URL that the build would make a link, and a few more. The import makes them all links, so the build
 * can't add one that the import didn't expect.
 */
const ADDRESS = /(?<![A-Za-z0-9_])(?:https?:\/\/|www\.)[^\s<]*[^\s<.,:;!?'"*_~)\]]/gi;

export interface SourceRange {
  readonly words: string;
  /** The target of the link if the words are a URL, otherwise undefined. */
  readonly url: string | undefined;
}

/**
 * Splits a text into URLs and the words between them.
 * @example splitAddresses('See www.example.org.')[1] // => { words: 'www.example.org', url: 'https://www.example.org' }
 */
export function splitAddresses(text: string): readonly SourceRange[] {
  let read = 0;
  const ranges = Array.from(text.matchAll(ADDRESS)).flatMap(({ index, 0: words }): readonly SourceRange[] => {
    const before = text.slice(read, index);
    read = index + words.length;
    const url = /^www\./i.test(words) ? `https://${words}` : words;
    return [
      { words: before, url: undefined },
      { words, url },
    ];
  });
  return [...ranges, { words: text.slice(read), url: undefined }].filter(({ words }) => words !== '');
}

/**
 * A URL for use as a link's target, in which characters that could be markup are escaped. `http:` becomes `https:`.
 * @example plainAddress('http://example.org/a*b') // => 'https://example.org/a%2ab'
 */
export const plainAddress = (url: string): string =>
  url
    .replace(/^http:/i, 'https:')
    .replace(/[^\w\-.~:/?#@!$&+,;=%]/gu, (sign) =>
      sign === '(' || sign === ')' || sign === "'" || sign === '*'
        ? `%${sign.charCodeAt(0).toString(16)}`
        : encodeURIComponent(sign),
    )
    .replaceAll('&', '&amp;');
