/** Files are read in the encoding that they declare. If that fails, the error has the cause and the line. */
import { describe, expect, test } from 'vitest';
import { decodeImported } from '../../tools/l10n/xliff/file-encoding.ts';
import { readImportedFile } from '../../tools/l10n/xliff/read-imported-file.ts';

const WORDS = 'La fenêtre dure 30\u00a0jours, « même » en été.';
const xml = (encoding: string | undefined) =>
  `<?xml version="1.0"${encoding === undefined ? '' : ` encoding="${encoding}"`}?>\n<xliff version="2.0" trgLang="fr-FR">\n<file id="fr-FR.renew"><unit id="a"><segment><source>A</source>\n<target>${WORDS}</target></segment></unit></file></xliff>`;

function utf16(text: string, isLittleEndian: boolean, hasByteOrderMark: boolean): Uint8Array {
  const bytes = Buffer.from(`${hasByteOrderMark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return isLittleEndian ? bytes : bytes.swap16();
}

const latin = (text: string) => Buffer.from(text, 'latin1');

describe('a file is read', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(xml('UTF-8'))],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${xml('utf-8')}`)],
    ['UTF-8 without a declaration', Buffer.from(xml(undefined))],
    ['ISO-8859-1', latin(xml('ISO-8859-1'))],
    ['windows-1252', latin(xml('windows-1252'))],
    ['ISO-8859-15', latin(xml('ISO-8859-15'))],
    ['little-endian UTF-16 with a byte order mark', utf16(xml('UTF-16'), true, true)],
    ['big-endian UTF-16 with a byte order mark', utf16(xml('UTF-16'), false, true)],
    ['little-endian UTF-16 without a byte order mark', utf16(xml('UTF-16LE'), true, false)],
    ['big-endian UTF-16 without a byte order mark', utf16(xml('UTF-16'), false, false)],
    ['UTF-8 that declares UTF-16', Buffer.from(xml('UTF-16'))],
  ])('in %s', (_, bytes) => {
    const { units, diagnostics } = readImportedFile('a.xlf', bytes);
    expect(diagnostics).toEqual([]);
    expect(units[0]?.target).toEqual([{ type: 'text', text: WORDS }]);
  });

  test('in Big5 and GB18030', () => {
    const declared = (encoding: string) => latin(`<?xml version="1.0" encoding="${encoding}"?>\n<a>`);
    const words = Buffer.from([0xb4, 0xc1, 0xad, 0xad]); // 期限 in Big5
    const decoded = decodeImported(Buffer.concat([declared('Big5'), words]), 'xml');
    expect(decoded.ok && decoded.text.endsWith('期限')).toBe(true);
    const gb = decodeImported(Buffer.concat([declared('GB18030'), Buffer.from([0xc6, 0xda, 0xcf, 0xde])]), 'xml');
    expect(gb.ok && gb.text.endsWith('期限')).toBe(true);
  });
});

test.each<[string, Uint8Array, number, string]>([
  [
    'Latin-1 without a declaration',
    latin(xml(undefined)),
    4,
    'this line is not in UTF-8, which a file without a declaration must be',
  ],
  ['Latin-1 that declares UTF-8', latin(xml('UTF-8')), 4, 'this line is not in UTF-8, which the file declares'],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 1, "its encoding, UTF-32, can't be read"],
  ['an unknown encoding', latin(xml('x-klingon')), 1, "its encoding, X-KLINGON, can't be read"],
])('a file is refused if it’s in %s', (_, bytes, line, message) => {
  expect(readImportedFile('a.xlf', bytes)).toEqual({
    units: [],
    diagnostics: [
      {
        path: 'a.xlf',
        line,
        rule: 'apply',
        message: `nothing was applied: ${message}`,
        hint: 'save the file as UTF-8 and apply it again',
      },
    ],
  });
});
