/** All languages: single spaces, no space before a comma or period, dashes, ellipses, and no invisible characters. */
import { type Violation, findAll } from '../rule.ts';

/** @param dash replaces a hyphen and the spaces around it: ' – ' */
export function everyLanguage(text: string, dash: string, ellipsis: string): readonly Violation[] {
  return [
    ...findAll(text, /(?<=\S) {2,}(?=\S)/gu, () => ({
      message: 'two consecutive spaces',
      hint: 'write one',
      fix: ' ',
    })),
    ...findAll(text, /(?<=[\p{L}\p{N})\]”»])[ \u00a0\u202f]+(?=[,.](?:\s|$))/gu, () => ({
      message: 'a space before a comma or period',
      hint: 'remove it',
      fix: '',
    })),
    ...findAll(text, /(?<=[^\s\d])[ \u00a0]--?[ \u00a0](?=\S)/gu, (found) => ({
      message: `"${found.trim()}" with spaces is not a dash`,
      hint: `write "${dash}"`,
      fix: dash,
    })),
    ...findAll(text, /(?<!\.)\.{3}(?!\.)/gu, () => ({
      message: 'three periods',
      hint: `write "${ellipsis}"`,
      fix: ellipsis,
    })),
    ...findAll(text, /[\u200b\u200e\u200f\u2060\ufeff\u00ad]/gu, (found) => ({
      message: `an invisible character (U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`,
      hint: 'remove it',
      fix: '',
    })),
  ];
}
