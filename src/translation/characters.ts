/** Characters that don't belong in any text of the site: invisible, bidirectional, or broken ones. Pure. */

/** A character that doesn't belong in text. */
export interface OddCharacter {
  /** The index of the character, in UTF-16 code units. */
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

interface CharacterKind {
  readonly pattern: RegExp;
  /** @param code the code point, such as U+200B */
  readonly message: (code: string) => string;
  readonly hint: string;
}

const KINDS: readonly CharacterKind[] = [
  {
    pattern: /\uFFFD|\p{Surrogate}/u,
    message: (code) => (code === 'U+FFFD' ? "a character isn't valid UTF-8" : `half of a character, ${code}`),
    hint: 'save the file as UTF-8 and write the character again',
  },
  {
    pattern: /\p{Bidi_Control}/u,
    message: (code) => `${code} changes the order of the text around it`,
    hint: 'remove it',
  },
  {
    // Control characters except tabs and line breaks, and invisible ones that editors don't show.
    pattern: /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u2028\u2029\uFFFC\uFFFE\uFFFF\u{E0000}-\u{E007F}]/u,
    message: (code) => `the file has the control character ${code}`,
    hint: 'remove it',
  },
];

const codePointLabel = (text: string, at: number) =>
  `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const ODD_CHARACTERS = new RegExp(KINDS.map(({ pattern }) => pattern.source).join('|'), 'gu');

/** Removes these characters from imported text: no one typed them, so reporting them wouldn't help. */
export const withoutOddCharacters = (text: string): string => text.replace(ODD_CHARACTERS, '');

/** Right-to-left text needs these marks next to numbers and punctuation. Overrides and isolates are never allowed. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F]/g;

/**
 * Finds the first character of each kind that doesn't belong in a text.
 * @param direction the direction of the text's language
 */
export function oddCharacters(text: string, direction: 'ltr' | 'rtl' = 'ltr'): readonly OddCharacter[] {
  // A space instead of nothing keeps the indexes the same as in `text`.
  const checked = direction === 'rtl' ? text.replace(DIRECTION_MARKS, ' ') : text;
  return KINDS.flatMap(({ pattern, message, hint }) => {
    const at = checked.search(pattern);
    return at < 0 ? [] : [{ at, message: message(codePointLabel(text, at)), hint }];
  });
}
