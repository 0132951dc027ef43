/** Finds URLs in plain text. The build makes them links, even if they're escaped, so the import does, too. */

/**
 * Matches every URL that the build would make a link, and a few more. The import makes them all links, so the build
 * can't add one that the import didn't expect.
 */
const URL_PATTERN = /(?<![A-Za-z0-9_])(?:https?:\/\/|www\.)[^\s<]*[^\s<.,:;!?'"*_~)\]]/gi;

export interface TextPart {
  readonly text: string;
  /** The target of the link if the text is a URL, otherwise undefined. */
  readonly url: string | undefined;
}

/**
 * Splits a text into URLs and the text between them.
 * @example splitUrls('See www.example.org.')[1] // => { text: 'www.example.org', url: 'https://www.example.org' }
 */
export function splitUrls(whole: string): readonly TextPart[] {
  let processedTo = 0;
  const parts = Array.from(whole.matchAll(URL_PATTERN)).flatMap(({ index, 0: text }): readonly TextPart[] => {
    const before = whole.slice(processedTo, index);
    processedTo = index + text.length;
    const url = /^www\./i.test(text) ? `https://${text}` : text;
    return [
      { text: before, url: undefined },
      { text, url },
    ];
  });
  return [...parts, { text: whole.slice(processedTo), url: undefined }].filter(({ text }) => text !== '');
}

/**
 * A URL for use as a link's target, in which characters that could be markup are escaped. `http:` becomes `https:`.
 * @example escapeUrl('http://example.org/a*b') // => 'https://example.org/a%2ab'
 */
export const escapeUrl = (url: string): string =>
  url
    .replace(/^http:/i, 'https:')
    .replace(/[^\w\-.~:/?#@!$&+,;=%]/gu, (character) =>
      character === '(' || character === ')' || character === "'" || character === '*'
        ? `%${character.charCodeAt(0).toString(16)}`
        : encodeURIComponent(character),
    )
    .replaceAll('&', '&amp;');
