/** URLs in plain text. The build makes them links, escaped or not, so the import does too. */

/** As the build finds them, and a little more: a URL that is a link already can't become one by accident. */
const ADDRESS = /(?<![A-Za-z0-9_])(?:https?:\/\/|www\.)[^\s<]*[^\s<.,:;!?'"*_~)\]]/gi;

export interface SourceRange {
  readonly words: string;
  /** The target, if the text is a URL. */
  readonly url: string | undefined;
}

/** @example splitAddresses('See www.example.org.') // the second of three has the url 'https://www.example.org' */
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

/** A URL as text that the build doesn't link: every character that could be markup is a character reference. */
export const plainAddress = (url: string): string =>
  url
    .replace(/^http:/i, 'https:')
    .replace(/[^\w\-.~:/?#@!$&+,;=%]/gu, (sign) =>
      sign === '(' || sign === ')' || sign === "'" || sign === '*'
        ? `%${sign.charCodeAt(0).toString(16)}`
        : encodeURIComponent(sign),
    )
    .replaceAll('&', '&amp;');
