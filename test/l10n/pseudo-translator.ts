/** Fills in exported files like a translator, with words of the language. Codes and placeholders stay. */

type Format = 'xliff2' | 'xliff1' | 'po';

interface Language {
  readonly words: readonly string[];
  readonly period: string;
  /** Between two words, and between two sentences. */
  readonly gap: string;
}

const list = (text: string) => text.split(' ');

/** Words such as renew, window, year, reminder, offer, and benefit. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  'ja-JP': { words: list('更新する 期間 毎年 お知らせ オファー 特典'), period: '。', gap: '' },
  'ko-KR': { words: list('갱신합니다 기간 매년 알림 혜택 제품'), period: '.', gap: ' ' },
  'de-DE': { words: list('verlängern Zeitraum jährlich Erinnerung Vorteile für'), period: '.', gap: ' ' },
  'ar-SA': { words: list('تجديد فترة سنوي تذكير عرض مزايا'), period: '.', gap: ' ' },
};

/** Tags, code in Markdown, URLs, placeholders, and escapes. */
const KEPT =
  /(<(ph|it)\b[^>]*>[^<]*<\/\2>|<[be]pt\b[^>]*>[^<]*<\/[be]pt>|<[^>]*>|\]\([^)]*\)|\{\{[^}]*\}\}|`[^`]*`|&\w+;|\\.)/;

/** The same phrase always has the same translation. */
const phraseOf = (english: string, { words, gap }: Language) =>
  english
    .split(/[^A-Za-z]+/)
    .filter(Boolean)
    .map((word) => words[(word.length + word.charCodeAt(0)) % words.length] ?? '')
    .join(gap);

/** @param text of a source, with its tags */
export function translated(text: string, tag: string): string {
  const language = LANGUAGES[tag];
  if (!language) throw new Error(`The pseudo-translator doesn't know ${tag}.`);
  return text
    .split(KEPT)
    .filter((_piece, index) => index % 3 !== 2)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(/[A-Za-z](?:[A-Za-z'’ -]*[A-Za-z])?/g, (english) => phraseOf(english, language))
            .replaceAll('.', language.period)
            .replaceAll(' ', language.gap),
    )
    .join('');
}

const RULES: Readonly<Record<Format, (file: string, tag: string) => string>> = {
  xliff2: (file, tag) =>
    file.replace(
      /(<segment id="\w+" )state="initial"(>\s*<source[^>]*>)([\s\S]*?)(<\/source>)(?!\s*<target)/g,
      (_, start: string, open: string, source: string, end: string) =>
        `${start}state="translated"${open}${source}${end}<target>${translated(source, tag)}</target>`,
    ),
  xliff1: (file, tag) =>
    file.replace(
      /(<source>([\s\S]*?)<\/source>(?:\s*<seg-source>([\s\S]*?)<\/seg-source>)?)(?!\s*<target)/g,
      (_, sources: string, source: string, segmented?: string) =>
        `${sources}<target state="translated">${translated(segmented ?? source, tag)}</target>`,
    ),
  po: (file, tag) =>
    file.replace(
      /^msgid ((?:"(?:\\.|[^"\\\n])+"\n|""\n(?="))(?:"(?:\\.|[^"\\\n])*"\n)*)msgstr ""\n/gm,
      (block, english: string) => block.replace(/msgstr ""\n$/, `msgstr ${translated(english, tag)}`),
    ),
};

/** @returns the file with a finished translation of every text that has none */
export const withTranslations = (file: string, tag: string, format: Format): string => RULES[format](file, tag);
