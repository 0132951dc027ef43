/** Chinese: full-width punctuation, one space between Han and Latin or digits, and the region's quotation marks. */
import type { InlineObject } from '../../../../../src/translation/text/text-segment.ts';
import { type Violation, findAll } from '../rule.ts';
import { everyLanguage } from './every-language.ts';
import { quotes } from './quotes.ts';

/** Stand-ins for objects that print a quoted label, digits and then Han (30 天), or only Latin. Others stay U+FFFC. */
const QUOTED = '\uE000';
const NUMBER_THEN_HAN = '\uE001';
const LATIN = '\uE002';

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };

function replacementFor(inlineObject: InlineObject): string | undefined {
  switch (inlineObject.kind) {
    case 'label':
      return QUOTED;
    case 'code':
      return LATIN;
    case 'placeholder':
      return inlineObject.name === 'count' ? LATIN : undefined;
    case 'component':
      if (!inlineObject.name.startsWith('Rule')) return undefined;
      return inlineObject.attributes['form'] === 'number' ? LATIN : NUMBER_THEN_HAN;
  }
}

function withReplacements(text: string, inlineObjects: ReadonlyMap<number, InlineObject>): string {
  if (inlineObjects.size === 0) return text;
  return text.replace(/\uFFFC/g, (mark, at: number) => {
    const known = inlineObjects.get(at);
    return (known && replacementFor(known)) ?? mark;
  });
}

const HAN = '\\p{sc=Han}';
const LATIN_START = `[A-Za-z0-9${NUMBER_THEN_HAN}${LATIN}]`;
const LATIN_END = `[A-Za-z0-9%${LATIN}]`;

const HALF_WIDTH = new RegExp(`(?<=[${HAN}${QUOTED}”」』）]) ?[,;:!?]|[,;:!?](?= ?[${HAN}${QUOTED}“「『（])`, 'gu');
const HALF_WIDTH_PERIOD = new RegExp(`(?<=[${HAN}${QUOTED}”」』）])\\.(?=\\s|$|${HAN})`, 'gu');
const MISSING_SPACE = new RegExp(
  `(?<=${HAN})(?=${LATIN_START})|(?<=${LATIN_END})(?=${HAN})|(?<=${HAN})(?=\\([A-Za-z])|(?<=[A-Za-z]\\))(?=${HAN})`,
  'gu',
);
/** Except before the > in a path of labels: 「MPN」 > 「權益」. */
const SPACE_BESIDE_FULL_WIDTH =
  /[ \u00a0]+(?=[，。：；？！、）」』》”])|(?<=[，。：；？！、（「『《」』）“])[ \u00a0]+(?=[^\s>])/gu;
const SPACE_BESIDE_LABEL = new RegExp(`(?<=${HAN}) +(?=${QUOTED})|(?<=${QUOTED}) +(?=${HAN})`, 'gu');
const SPACE_BETWEEN_HAN = new RegExp(`(?<=${HAN})[ \\u00a0]+(?=${HAN})`, 'gu');
const HAN_IN_HALF_WIDTH_BRACKETS = new RegExp(` ?\\(([^()]*${HAN}[^()]*)\\) ?`, 'gu');
const HAN_AT_END = new RegExp(`${HAN}$`, 'u');
const HAN_AT_START = new RegExp(`^${HAN}`, 'u');
const LATIN_IN_FULL_WIDTH_BRACKETS = /（([A-Za-z][A-Za-z0-9 ,.&-]*)）/gu;

function spaces(text: string): readonly Violation[] {
  return [
    // A date has spaces too: 2021 年 2 月 4 日. Microsoft's Chinese documentation and this site's formatter write it so.
    ...findAll(text, MISSING_SPACE, () => ({
      message: 'no space between Han and Latin letters or digits',
      hint: 'put one there',
      fix: ' ',
    })),
    ...findAll(text, SPACE_BESIDE_FULL_WIDTH, () => ({
      message: 'a space next to full-width punctuation',
      hint: 'remove it',
      fix: '',
    })),
    ...findAll(text, SPACE_BESIDE_LABEL, () => ({
      message: 'a space next to a label, which has its own quotation marks',
      hint: 'remove it',
      fix: '',
    })),
    ...findAll(text, SPACE_BETWEEN_HAN, () => ({ message: 'a space between Han', hint: 'remove it', fix: '' })),
  ];
}

function brackets(text: string): readonly Violation[] {
  return [
    ...findAll(text, HAN_IN_HALF_WIDTH_BRACKETS, (found, { index }) => ({
      message: 'half-width brackets around Chinese',
      hint: 'write （…）',
      edits: [
        { at: index, end: index + found.indexOf('(') + 1, text: '（' },
        { at: index + found.lastIndexOf(')'), end: index + found.length, text: '）' },
      ],
    })),
    ...findAll(text, LATIN_IN_FULL_WIDTH_BRACKETS, (found, { 1: inside = '', index }) => {
      const end = index + found.length;
      const before = HAN_AT_END.test(text.slice(0, index)) ? ' ' : '';
      const after = HAN_AT_START.test(text.slice(end)) ? ' ' : '';
      return {
        message: 'full-width brackets around Latin',
        hint: `write (${inside}), with a space before it`,
        edits: [
          { at: index, end: index + 1, text: `${before}(` },
          { at: end - 1, end, text: `)${after}` },
        ],
      };
    }),
  ];
}

function punctuation(text: string): readonly Violation[] {
  return [
    ...findAll(text, HALF_WIDTH, (found) => ({
      message: `half-width "${found.trim()}" in Chinese`,
      hint: `write "${FULL_WIDTH[found.trim()] ?? ''}"`,
      fix: FULL_WIDTH[found.trim()] ?? found,
    })),
    ...findAll(text, HALF_WIDTH_PERIOD, () => ({
      message: 'a half-width period in Chinese',
      hint: 'write "。"',
      fix: '。',
    })),
    ...findAll(text, /[０-９Ａ-Ｚａ-ｚ]+/gu, (found) => {
      const right = found.replace(/./gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
      return { message: `"${found}" is full-width`, hint: `write "${right}"`, fix: right };
    }),
    ...findAll(text, /(?<!…)…(?!…)/gu, () => ({ message: 'half an ellipsis', hint: 'write "……"', fix: '……' })),
    ...findAll(text, /(?<!—)—(?!—)/gu, () => ({ message: 'half a dash', hint: 'write "——"', fix: '——' })),
  ];
}

const QUOTES = {
  Hans: { open: '“', close: '”', foreign: { '「': 'open', '」': 'close', '„': 'open', '«': 'open', '»': 'close' } },
  Hant: { open: '「', close: '」', foreign: { '“': 'open', '”': 'close', '„': 'open', '«': 'open', '»': 'close' } },
} as const;

export function chinese(
  text: string,
  inlineObjects: ReadonlyMap<number, InlineObject>,
  script: string,
): readonly Violation[] {
  const checkedText = withReplacements(text, inlineObjects);
  return [
    ...everyLanguage(text, '——', '……'),
    ...punctuation(checkedText),
    ...spaces(checkedText),
    ...brackets(checkedText),
    ...quotes(text, QUOTES[script === 'Hant' ? 'Hant' : 'Hans']),
  ];
}
