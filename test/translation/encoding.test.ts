/** Files that aren't UTF-8, and invalid characters, are reported by build and check with file, line, and byte. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { COMPONENT_SCHEMA, LINK_USE } from '../../src/components/article/prose/component-schema.ts';
import { oddCharacters, withoutOddCharacters } from '../../src/translation/characters.ts';
import { readContent } from '../../src/translation/content.ts';
import { printDiagnostic } from '../../src/translation/diagnostic.ts';
import { validateContent } from '../../src/translation/validate-content.ts';
import { readGlossary } from '../../src/translation/read-glossary.ts';
import { MAX_CONTENT_BYTES, decodeForeignText, decodeText } from '../../src/translation/text-file.ts';
import { ARTICLE, FIRST_LINE, HEAD, diagnostics, diagnosticsOnBody, diagnosticsOnFrontMatter } from './fixture.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('a file', () => {
  test.each([
    ['UTF-8', Buffer.from('Renew – 续订 😀')],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFa')],
    ['an empty file', Buffer.from('')],
  ])('is decoded if it is %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text: bytes.toString('utf8') });
  });
  const invalid = (byte: number, code: string) => `byte ${byte} of the file, 0x${code}, isn't UTF-8`;
  test.each([
    ['Windows-1252', latin1('a\nb\ncaf\xe9 x'), 3, invalid(8, 'E9')],
    ['a Windows-1252 quotation mark', latin1('a \x93b\x94'), 1, invalid(3, '93')],
    ['Windows-1252 at the end', latin1('a\ncaf\xe9'), 2, invalid(6, 'E9')],
    ['two bytes of Windows-1252 in one word', latin1('na\xefv\xe9'), 1, invalid(3, 'EF')],
    ['GB18030', Buffer.from([0x61, 0x0a, 0xc8, 0xd5, 0xb6, 0xa9]), 2, invalid(3, 'C8')],
    ['Shift_JIS', Buffer.from([0x8d, 0x58, 0x90, 0x56]), 1, invalid(1, '8D')],
    ['a lone surrogate in CESU-8', Buffer.from([0x61, 0xed, 0xa0, 0x80]), 1, invalid(2, 'ED')],
    ['an overlong slash', Buffer.from([0xc0, 0xaf]), 1, invalid(1, 'C0')],
    ['a sequence of three bytes without the last', Buffer.from([0x61, 0x62, 0xe2, 0x82, 0x41]), 1, invalid(3, 'E2')],
    [
      'a sequence of four bytes without the last',
      Buffer.from([0x61, 0xf0, 0x9f, 0x98, 0x0a, 0x41]),
      1,
      invalid(2, 'F0'),
    ],
    [
      'a sequence of four bytes without the last, at the end',
      Buffer.from([0x61, 0xf0, 0x9f, 0x98]),
      1,
      invalid(2, 'F0'),
    ],
    ['UTF-16 with a byte order mark', Buffer.from([0xff, 0xfe, 0x61, 0]), 1, 'the file is UTF-16'],
    ['big-endian UTF-16', Buffer.from([0xfe, 0xff, 0, 0x61]), 1, 'the file is UTF-16'],
    ['UTF-16 without a byte order mark', utf16('---\ntitle'), 1, 'the file is UTF-16'],
  ])('is refused if it has %s', (_, bytes, line, message) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, line, message });
    expect(decodeText(bytes)).toMatchObject({ hint: 'save the file as UTF-8' });
  });
  test('of another program can be UTF-16 with a byte order mark', () => {
    expect(decodeForeignText(utf16('\uFEFF续'))).toEqual({ ok: true, text: '续' });
    expect(decodeForeignText(utf16('<xliff'))).toMatchObject({ ok: false, message: 'the file is UTF-16' });
    expect(decodeForeignText(latin1('caf\xe9'))).toMatchObject({ ok: false });
  });
});

describe('a character', () => {
  const ODD = [
    '\0',
    '\x01',
    '\x08',
    '\x0b',
    '\x1b',
    '\x1f',
    '\x7f',
    '\x85',
    '\u202e',
    '\u2066',
    '\u200f',
    '\u061c',
    '\u2028',
    '\uffff',
  ];
  test.each([...ODD, '\ufffd', '\ud800', '\udc00', '\u{e0041}'])('%j is reported and removed', (character) => {
    expect(oddCharacters(`a\n${character}b`)).toMatchObject([{ at: 2 }]);
    expect(withoutOddCharacters(`a${character}b${character}`)).toBe('ab');
  });
  test.each(['\t', '\n', '\r', '\u00a0', '\u202f', '\u200b', '\u2060', '\u200d', '😀', '續', 'é'])(
    '%j is valid',
    (character) => {
      expect(oddCharacters(`a${character}b`)).toEqual([]);
    },
  );
  test.each([
    ['\0', 'the file has the control character U+0000; remove it'],
    ['\x1b', 'the file has the control character U+001B'],
    ['\u202e', 'U+202E changes the order of the text around it; remove it'],
    ['\ufffd', "a character isn't valid UTF-8; save the file as UTF-8"],
  ])('is reported with its line in an article: %j', (character, message) => {
    expect(diagnosticsOnBody(`Text.\n\nSome ${character} text.`)).toEqual([
      expect.stringContaining(`${ARTICLE}:${FIRST_LINE + 2}: ${message}`),
    ]);
  });
  test.each([
    ['a &#x202E; b', 'U+202E changes the order of the text around it (as an escape)'],
    ['a &rlm; b', 'U+200F changes the order'],
    ['a &#0; b', "a character isn't valid UTF-8 (as an escape)"],
    ['a &#xD800; b', "a character isn't valid UTF-8 (as an escape)"],
    ['[a](https://example.org/&#x202E;)', 'U+202E changes the order'],
    ['<UiLabel>&#x202E;</UiLabel>', 'U+202E changes the order'],
  ])('is reported if it’s written as an escape: %s', (body, message) => {
    expect(diagnosticsOnBody(body)[0]).toContain(`${ARTICLE}:${FIRST_LINE}: ${message}`);
  });
  test.each(['"A\\u202Etitle"', '"A\\x00title"', '"A\\u001Btitle"'])('is reported in front matter: %s', (title) => {
    expect(diagnosticsOnFrontMatter('A title', title)).toEqual([expect.stringContaining(`${ARTICLE}:2: `)]);
    expect(diagnosticsOnFrontMatter('A title', title)[0]).toContain('(as an escape); remove it');
  });
  test.each(['\\u0000', '\\u202e', '\\ud800', '\\u001f', '\u202e', '\u0000'])(
    'is reported in a string: %j',
    (character) => {
      const path = 'src/content/fr-FR/strings.json';
      const found = diagnostics({ [path]: `{\n  "a.plain": "Bonjour ${character} {{name}}"\n}` });
      expect(found).toEqual([expect.stringContaining(`${path}:2: `)]);
    },
  );
  test.each(['\\u202e', '\u202e'])('is reported in search words: %j', (character) => {
    const path = 'src/content/fr-FR/search.json';
    expect(diagnostics({ [path]: `{ "synonyms": { "prix": "frais${character}" } }` })).toEqual([
      expect.stringContaining(`${path}:1: U+202E changes the order`),
    ]);
  });
});

describe('search words', () => {
  const path = 'src/content/fr-FR/search.json';
  test.each([
    ['{', 'should be { "synonyms"'],
    ['{ "synonyms": ["x"] }', 'should be { "synonyms"'],
    ['{ "synonyms": { "constructor": 1 } }', 'should be { "synonyms"'],
    [
      '{ "answers": { "nowhere": ["x"] } }',
      '"answers" has "nowhere", which isn\'t a page; use one of a, glossary, planner, search',
    ],
    ['{ "answers": { "constructor": ["x"] } }', '"answers" has "constructor", which isn\'t a page'],
  ])('that are invalid are reported: %s', (text, message) => {
    expect(diagnostics({ [path]: text })).toEqual([expect.stringContaining(`${path}:1: ${message}`)]);
  });
  test('can refer to an article or another page, whether or not the article is translated', () => {
    const answers = { [path]: '{ "answers": { "a": ["x"], "glossary": ["y"] } }' };
    expect(diagnostics(answers)).toEqual([]);
    expect(diagnostics({ 'src/content/fr-FR/a.mdx': `${HEAD}\nTexte.\n`, ...answers })).toEqual([]);
  });
});

describe('a folder of content', async () => {
  const root = await mkdtemp(join(tmpdir(), 'renewal-encoding-'));
  afterAll(() => rm(root, { recursive: true, force: true }));
  const put = async (path: string, content: string | Buffer) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  };
  const article = `${HEAD}\nUne réponse.\n\n## One {#one}\n`;
  await put('src/content/en-US/strings.json', '{}');
  await put('src/content/en-US/a.mdx', latin1(article));
  await put('src/content/en-US/b.mdx', `${HEAD}\n[x](./a.mdx#one) and [y](./large.mdx)\n`);
  await put('src/content/en-US/large.mdx', `${HEAD}\n${'x'.repeat(MAX_CONTENT_BYTES)}`);
  await put('src/content/fr-FR/a.mdx', article);
  await put('src/content/fr-FR/strings.json', utf16('{ "a": "b" }'));
  await put('src/content/fr-FR/search.json', latin1('{ "synonyms": { "d\xe9lai": "x" } }'));
  await put('src/content/glossary.csv', latin1('concept\nf\xe9nster\n'));

  test('reports each file that isn’t UTF-8 or is too large, without follow-up errors', async () => {
    const found = validateContent(await readContent(root), COMPONENT_SCHEMA, LINK_USE, []).map(printDiagnostic);
    expect(found.toSorted()).toEqual([
      `src/content/en-US/a.mdx:${FIRST_LINE + 1}: byte ${HEAD.length + 7} of the file, 0xE9, isn't UTF-8; save the file as UTF-8`,
      expect.stringMatching(
        /^src\/content\/en-US\/large\.mdx:1: the file has 1\.\d MB; at most 1\.0 MB are read; split it/,
      ),
      expect.stringMatching(/^src\/content\/fr-FR\/search\.json:1: byte 19 of the file, 0xE9, isn't UTF-8/),
      expect.stringMatching(/^src\/content\/fr-FR\/strings\.json:1: the file is UTF-16; save the file as UTF-8/),
    ]);
  });
  test('reports the encoding of a glossary', async () => {
    const { concepts, diagnostics: found } = await readGlossary(root);
    expect(concepts).toEqual([]);
    expect(found.map(printDiagnostic)).toEqual([
      `src/content/glossary.csv:2: byte 10 of the file, 0xE9, isn't UTF-8; save the file as UTF-8 (in Excel: "CSV UTF-8")`,
    ]);
  });
});
