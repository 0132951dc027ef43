/** What holds in every language: single spaces, no space before a comma or stop, real dashes, no invisible characters. */
import { type Violation, findAll } from '../rule.ts';

/** @param dash what a spaced hyphen stands for, spaces included, and what three dots are */
export function everyLanguage(text: string, dash: string, ellipsis: string): readonly Violation[] {
  return [
    ...findAll(text, /(?<=\S) {2,}(?=\S)/gu, () => ({
      problem: 'two spaces on end',
      remedy: 'write one',
      fix: ' ',
    })),
    ...findAll(text, /(?<=[\p{L}\p{N})\]”»])[ \u00a0\u202f]+(?=[,.](?:\s|$))/gu, () => ({
      problem: 'a space before a comma or full stop',
      remedy: 'remove it',
      fix: '',
    })),
    ...findAll(text, /(?<=[^\s\d])[ \u00a0]--?[ \u00a0](?=\S)/gu, (found) => ({
      problem: `"${found.trim()}" with spaces is not a dash`,
      remedy: `write "${dash}"`,
      fix: dash,
    })),
    ...findAll(text, /(?<!\.)\.{3}(?!\.)/gu, () => ({
      problem: 'three full stops',
      remedy: `write "${ellipsis}"`,
      fix: ellipsis,
    })),
    ...findAll(text, /[\u200b\u200e\u200f\u2060\ufeff\u00ad]/gu, (found) => ({
      problem: `an invisible character (U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`,
      remedy: 'remove it',
      fix: '',
    })),
  ];
}
