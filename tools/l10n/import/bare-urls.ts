/** Finds URLs in plain text. The build makes them links, even if they're escaped, so the import does, too. */

/** Matches every URL that the build would make a link, and a few more, so that the build adds no unexpected link. */
const URL_PATTERN = /(?<![A-Za-z0-9_])(?:https?:\/\/|www\.)[^\s<]*[^\s<.,:;!?'"*_~)\]]/gi;

export interface TextPart {
  readonly text: string;
  /** Undefined if the text isn't a URL. */
  readonly url: string | undefined;
}

/** @example 'See www.example.org.' // => 'See ', { text: 'www.example.org', url: 'https://www.example.org' }, '.' */
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

/** Escapes characters that could be markup. @example 'http://example.org/a*b' // => 'https://example.org/a%2ab' */
export const escapeUrl = (url: string): string =>
  url
    .replace(/^http:/i, 'https:')
    .replace(/[^\w\-.~:/?#@!$&+,;=%]/gu, (character) =>
      character === '(' || character === ')' || character === "'" || character === '*'
        ? `%${character.charCodeAt(0).toString(16)}`
        : encodeURIComponent(character),
    )
    .replaceAll('&', '&amp;');
