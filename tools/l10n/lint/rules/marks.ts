/** Finds markup that readers would see as plain text: unparsed Markdown, HTML, and entities. */
import { type Rule, findAll } from './rule.ts';

const MARKUP =
  /\*\*|(?<![\p{L}\d_])__(?=\S)|(?<=\S)__(?![\p{L}\d_])|`+|\]\([^)\s]*\)|^#{1,6}\s|<\/?[a-z][\w-]*(?:\s[^<>]*)?>|&(?:[a-z]+|#\d+);|~~/giu;

/** A quick check: a text without any of these characters has no markup. */
const MARKUP_CHARACTER = /[*_`\](#<&~]/;

export const marks: Rule = {
  name: 'marks',
  checkSegment: ({ text, kind }, { script }) =>
    !MARKUP_CHARACTER.test(text)
      ? []
      : findAll(text, MARKUP, (found) => {
          const message = `"${found}" would be shown as plain text`;
          if (kind === 'string') return { message, hint: 'remove it: strings are plain text' };
          // In Chinese, ** after full-width punctuation and before a letter doesn't end bold text.
          if (found === '**' && script !== 'Latn') {
            return { message, hint: 'put the punctuation outside the bold text: **注意**：' };
          }
          return { message, hint: 'close it, or write it with a backslash' };
        }),
};
