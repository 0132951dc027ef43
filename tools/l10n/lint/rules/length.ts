/** Finds texts that would be cut off: descriptions in search results, and strings with limited space. */
import { widthOf } from '../../../../src/translation/notes.ts';
import { type Rule } from './rule.ts';

/** How many characters of a description search engines show; a Chinese character is twice as wide. */
const MAX_DESCRIPTION = { narrow: 160, wide: 80 };

/** Counts characters instead of UTF-16 units, because a rare Chinese character has two units. */
const countCharacters = (text: string) => Array.from(text).length;

export const length: Rule = {
  name: 'length',
  checkSegment: ({ kind, text, inlineObjects }, { script, max }) => {
    const limit = kind === 'description' ? (script === 'Latn' ? MAX_DESCRIPTION.narrow : MAX_DESCRIPTION.wide) : max;
    // A quick check: no character is wider than two Latin letters.
    if (limit === undefined || text.length * 2 <= limit) return [];
    // The maximum width of a string is in Latin letters in every language. Placeholders don't count.
    const size = kind === 'string' ? widthOf(text) - inlineObjects.size : countCharacters(text);
    if (size <= limit) return [];
    const message =
      kind === 'string'
        ? `the string is ${size} Latin letters wide; the maximum is ${limit}`
        : `the ${kind} has ${size} characters; at most ${limit} are shown`;
    return [{ at: 0, end: text.length, message, hint: 'shorten it' }];
  },
};
