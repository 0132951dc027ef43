/** Files in the encodings that spreadsheets write are decoded correctly or refused, never garbled. */
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/components/planner/import/decode-list.ts';
import { excessLines, isFileTooLarge, isTextTooLong } from '../../src/components/planner/import/limits.ts';
import { LOCALES } from '../../src/i18n/locales.ts';

const TAGS = LOCALES.map(({ tag }) => tag);
const CP850_LETTERS = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø';

/** Creates an encoder whose table is built by decoding every code. */
function createEncoder(encoding: string): (text: string) => Uint8Array<ArrayBuffer> {
  const codes = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]) => {
    try {
      const char = new TextDecoder(encoding, { fatal: true }).decode(Uint8Array.from(bytes));
      if (Array.from(char).length === 1 && !codes.has(char)) codes.set(char, bytes);
    } catch {
      // The bytes aren't a character in this encoding.
    }
  };
  for (let lead = 0; lead < 256; lead++) add([lead]);
  if (!/^(windows|iso|mac)/.test(encoding)) {
    for (let lead = 0x81; lead < 256; lead++) for (let trail = 0x40; trail < 256; trail++) add([lead, trail]);
  }
  return (text) =>
    Uint8Array.from(
      Array.from(text).flatMap((char) => {
        const bytes = codes.get(char);
        if (!bytes) throw new Error(`${char} isn't in ${encoding}`);
        return bytes;
      }),
    );
}
const encodeCp850 = (text: string) =>
  Uint8Array.from(
    Array.from(text, (char) => (char < '\u0080' ? char.charCodeAt(0) : 128 + CP850_LETTERS.indexOf(char))),
  );

const list = (...names: readonly string[]) =>
  names.map((name) => `Microsoft Action Pack;${name};13/03/2021`).join('\r\n') + '\r\n';

describe('a file', () => {
  const utf16 = (text: string, isBigEndian: boolean) => {
    const buffer = Buffer.from(text, 'utf16le');
    return new Uint8Array(isBigEndian ? buffer.swap16() : buffer);
  };
  test.each([
    ['UTF-8', new Uint8Array(Buffer.from('compétence,é,北京,αβ-Werk')), 'compétence,é,北京,αβ-Werk'],
    ['UTF-8 with a byte order mark', new Uint8Array(Buffer.from('\uFEFFcompétence')), 'compétence'],
    ['UTF-16 with a byte order mark', utf16('\uFEFFå', false), 'å'],
    ['big-endian UTF-16 with a byte order mark', utf16('\uFEFFå', true), 'å'],
    ['UTF-16 without a byte order mark', utf16('kompetens;å;2021-03-01', false), 'kompetens;å;2021-03-01'],
    ['big-endian UTF-16 without a byte order mark', utf16('kompetens;å;2021-03-01', true), 'kompetens;å;2021-03-01'],
  ])('is decoded on every page: %s', (_, file, text) => {
    for (const tag of TAGS) expect(decodeText(file, tag)).toBe(text);
  });
  test.each([
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
    ['text with a replacement character', new Uint8Array(Buffer.from('comp\uFFFDtence'))],
    ['UTF-8 that is cut in a character', new Uint8Array(Buffer.from(list('Siège', 'Société'))).slice(0, 25)],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0, 0, 0xff, 0, 1])],
    ['a workbook', new Uint8Array(Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000', 'latin1'))],
  ])('is refused if it is %s', (_, file) => {
    for (const tag of TAGS) expect(decodeText(file, tag)).toBeUndefined();
  });
});

const FRENCH = ['Siège de Besançon', 'Société Générale', 'L’été à Orléans', 'Noël', 'forêt', 'Île-de-France', 'ÉCOLE'];
const SWEDISH = ['Göteborg', 'Västerås', 'Malmö', 'Åre', 'Umeå kommun', 'Örebro', 'Försäljning'];
const DUTCH = ['België', 'Coöperatie', 'Financiën', 'Café Eén', 'Zoë'];
const SIMPLIFIED = ['北京分公司', '上海', '黄金资格', '深圳市腾讯', '周年日', '研发中心'];
const TRADITIONAL = ['專長認證', '台北', '高雄分公司', '臺灣微軟', '研發中心', '週年日'];
const JAPANESE = ['大阪', '東京本社', '株式会社サンプル', '名古屋', 'クラウド'];
const KOREAN = ['서울', '주식회사', '삼성전자', '강남', '한국지사'];

const ENCODINGS: readonly (readonly [string, (text: string) => Uint8Array<ArrayBuffer>, readonly string[]])[] = [
  ['windows-1252', createEncoder('windows-1252'), [...FRENCH, ...SWEDISH, ...DUTCH, 'Müller', 'São Paulo']],
  [
    'iso-8859-15',
    createEncoder('iso-8859-15'),
    [...FRENCH.filter((name) => !name.includes('’')), ...SWEDISH, ...DUTCH],
  ],
  ['macintosh', createEncoder('macintosh'), [...FRENCH, ...SWEDISH, ...DUTCH]],
  ['cp850', encodeCp850, ['Siège de Besançon', 'Société', 'Café', 'België', ...SWEDISH]],
  ['gb18030', createEncoder('gb18030'), SIMPLIFIED],
  ['big5', createEncoder('big5'), TRADITIONAL],
  ['shift_jis', createEncoder('shift_jis'), JAPANESE],
  ['euc-jp', createEncoder('euc-jp'), JAPANESE],
  ['euc-kr', createEncoder('euc-kr'), KOREAN],
];

describe.each(ENCODINGS)('%s', (_, encode, names) => {
  test.each(TAGS)('on a page in %s, each name and all names together are decoded correctly or refused', (tag) => {
    for (const text of [...names.map((name) => list(name)), list(...names)]) {
      expect([text, undefined]).toContain(decodeText(encode(text), tag));
    }
  });
});

test('the usual encoding of a page’s language is decoded', () => {
  const read = (encoding: string, names: readonly string[], tag: string) => {
    const [, encode] = ENCODINGS.find(([name]) => name === encoding) ?? [];
    return names.map((name) => [name, encode && decodeText(encode(list(name)), tag) === list(name)]);
  };
  const all = (names: readonly string[]) => names.map((name) => [name, true]);
  for (const tag of TAGS) {
    expect(read('windows-1252', [...FRENCH, ...SWEDISH, ...DUTCH], tag)).toEqual(
      all([...FRENCH, ...SWEDISH, ...DUTCH]),
    );
    expect(read('gb18030', SIMPLIFIED, tag)).toEqual(all(SIMPLIFIED));
    expect(read('big5', TRADITIONAL, tag)).toEqual(all(TRADITIONAL));
  }
  const clear = ['Siège de Besançon', 'Société Générale', 'L’été à Orléans', 'forêt'];
  expect(read('macintosh', clear, 'fr-FR')).toEqual(all(clear));
  expect(read('shift_jis', JAPANESE, 'en-US')).toEqual(all(JAPANESE));
});

test.each([
  ['ja-JP', 'shift_jis', [...JAPANESE, '大阪支社', 'ﾃｽﾄ', '佐藤商店']],
  ['ja-JP', 'euc-jp', JAPANESE],
  ['ko-KR', 'euc-kr', [...KOREAN, '대전', '부산 영업소']],
  ['de-DE', 'windows-1252', ['Müller & Söhne', 'Straße', 'Österreich', 'Übung', 'Zürich']],
  ['pl-PL', 'windows-1250', ['Łódź', 'Gdańsk', 'Kraków', 'Spółka Świąteczna']],
  ['cs-CZ', 'windows-1250', ['Plzeň', 'Příbram', 'Žďár', 'České Budějovice']],
  ['hu-HU', 'windows-1250', ['Győr', 'Fűtés', 'Székesfehérvár']],
  ['ru-RU', 'windows-1251', ['Москва', 'ООО «Ромашка»', 'Санкт-Петербург']],
  ['uk-UA', 'windows-1251', ['Київ', 'Львів']],
  ['el-GR', 'windows-1253', ['Αθήνα', 'Θεσσαλονίκη']],
  ['tr-TR', 'windows-1254', ['İstanbul', 'Eskişehir', 'Muğla', 'Diyarbakır']],
  ['he-IL', 'windows-1255', ['תל אביב', 'ירושלים']],
  ['ar-SA', 'windows-1256', ['الرياض', 'شركة التقنية']],
  ['lt-LT', 'windows-1257', ['Šiauliai', 'Panevėžys', 'Marijampolė']],
  ['th-TH', 'windows-874', ['กรุงเทพ', 'เชียงใหม่']],
])('on a page in %s, %s is decoded', (tag, encoding, names) => {
  const encode = createEncoder(encoding);
  for (const text of [...names.map((name) => list(name)), list(...names)]) {
    expect(decodeText(encode(text), tag)).toBe(text);
  }
  expect(decodeText(createEncoder('windows-1252')(list('Société Générale')), tag)).toBe(list('Société Générale'));
});

test('files, texts, and lists that are too large are detected', () => {
  expect(isFileTooLarge(50_000_000)).toBe(true);
  expect(isFileTooLarge(5_000_000)).toBe(false);
  expect(isTextTooLong('x'.repeat(9_000_000))).toBe(true);
  expect(excessLines('competency,a,2021-03-01\n'.repeat(1_000_000))).toBe(1_000_001);
  for (const end of ['\n', '\r', '\r\n']) expect(excessLines(end.repeat(1_000_000))).toBe(1_000_001);
  expect(excessLines('competency,a,2021-03-01\r\n'.repeat(10_000))).toBeUndefined();
});
