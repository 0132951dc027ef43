/** Addresses that stand in the text as words. The build makes links of them, whatever is escaped: so the import does. */

/** As the build finds them, and a little more: what is a link already cannot become one by violation. */
const ADDRESS = /(?<![A-Za-z0-9_])(?:https?:\/\/|www\.)[^\s<]*[^\s<.,:;!?'"*_~)\]]/gi;

export interface SourceRange {
  readonly words: string;
  /** Where it leads, if it is an address. */
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

/** An address that needs no marks around it: every sign that could end it or mean something is a number. */
export const plainAddress = (url: string): string =>
  url
    .replace(/^http:/i, 'https:')
    .replace(/[^\w\-.~:/?#@!$&+,;=%]/gu, (sign) =>
      sign === '(' || sign === ')' || sign === "'" || sign === '*'
        ? `%${sign.charCodeAt(0).toString(16)}`
        : encodeURIComponent(sign),
    )
    .replaceAll('&', '&amp;');
