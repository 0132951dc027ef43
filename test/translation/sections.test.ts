import { describe, expect, test } from 'vitest';
import { parseArticleFile, parseStringsFile } from '../../src/translation/content.ts';
import { hashOf } from '../../src/translation/hash.ts';
import type { SectionHashes, TranslationRecord } from '../../src/translation/front-matter.ts';
import { sectionsOf } from '../../src/translation/sections.ts';
import { NEW_RECORD, recordParts, withRecord } from '../../src/translation/source-hashes.ts';
import {
  lazyTranslatable,
  partHashes,
  textHash,
  translatableArticle,
  translatableStrings,
} from '../../src/translation/translatables.ts';
import { cellOf, staleParts } from '../../src/translation/translation-status.ts';
import { recorded } from './recorded.ts';

const BODY = `
The introduction, <RuleDays of="window" /> long.

## First {#first}

A paragraph.

- an item

### Under it {#under}

{/* a note for translators */}

More.

## Second {#second}
`;
const META = { title: 'Title', description: 'What it is.' };

describe('the sections of an article', () => {
  const sections = sectionsOf(BODY);
  test('are the introduction and one section per heading of any level', () => {
    expect(sections.map(({ id, title, depth, line }) => [id, title, depth, line])).toEqual([
      ['_intro', '', 0, 2],
      ['first', 'First', 2, 4],
      ['under', 'Under it', 3, 10],
      ['second', 'Second', 2, 16],
    ]);
  });
  test('have their blocks', () => {
    expect(sections.map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      ['paragraph'],
      ['paragraph', 'list'],
      ['mdxFlowExpression', 'paragraph'],
      [],
    ]);
  });
  test('have an empty ID if the heading has none', () => {
    expect(sectionsOf('## No id\n').map(({ id }) => id)).toEqual(['']);
  });
  test('have no introduction if the article starts with a heading or is empty', () => {
    expect(sectionsOf('## A {#a}\n\nx').map(({ id }) => id)).toEqual(['a']);
    expect(sectionsOf('')).toEqual([]);
  });
  test('have the right lines in Chinese text with astral characters', () => {
    const positions = sectionsOf('𠮷野家\n\n## 標題 {#a}\n\n𠮷\n\n## 二 {#b}\n').map(({ id, line }) => [id, line]);
    expect(positions).toEqual([
      ['_intro', 1],
      ['a', 3],
      ['b', 7],
    ]);
  });
});

const [ENGLISH, FRENCH] = ['src/content/en-US/a.mdx', 'src/content/fr-FR/a.mdx'];

const articleOf = (body: string, { title, description } = META, path = ENGLISH) =>
  lazyTranslatable({ ...parseArticleFile(path, ''), data: { title, description }, body });

const hashesOf = (body: string, meta = META) => partHashes(articleOf(body, meta));

describe('hashes of an article', () => {
  const hashes = hashesOf(BODY);
  test('are one for title and description, one for the introduction, and one per heading', () => {
    expect(Object.keys(hashes)).toEqual(['_meta', '_intro', 'first', 'under', 'second']);
  });
  test('don’t depend on line breaks, spaces, or comments', () => {
    const other = BODY.replace('A paragraph.', 'A\n  paragraph.').replace('{/* a note for translators */}\n\n', '');
    expect(hashesOf(other)).toEqual(hashes);
    expect(hashOf('a  b\n')).toBe(hashOf('a b'));
  });
  test('change only in the section in which a word changes', () => {
    expect(staleParts(hashes, hashesOf(BODY.replace('More.', 'Less.')))).toEqual([{ id: 'under', change: 'changed' }]);
  });
  test('depend on attributes of components, headings, and the description', () => {
    const other = BODY.replace('window', 'cycle').replace('First', '1st');
    const changed = hashesOf(other, { ...META, description: 'Other.' });
    expect(staleParts(hashes, changed).map(({ id }) => id)).toEqual(['_meta', '_intro', 'first']);
  });
  test('don’t exist if the article isn’t MDX or has no title', () => {
    const file = parseArticleFile(ENGLISH, '---\ntitle: T\ndescription: D\n---\n\n<Note>\n');
    expect([translatableArticle(file), partHashes(translatableArticle(file))]).toEqual([undefined, {}]);
    expect(translatableArticle(parseArticleFile(ENGLISH, '---\ndescription: D\n---\n\nText.\n'))).toBeUndefined();
  });
});

describe('the status of a translation', () => {
  const source = articleOf(BODY);
  const current = hashesOf(BODY);
  const own = (record: TranslationRecord | undefined) => {
    const translatable = articleOf(BODY, META, FRENCH);
    return translatable && { ...translatable, record };
  };
  const withHashes = (sections: SectionHashes) => own({ method: 'human', sections });
  const { _meta = '', under = '', second = '' } = current;
  test.each([
    ['missing', source, undefined, []],
    ['orphan', undefined, withHashes(current), []],
    ['current', source, withHashes(current), []],
    [
      'outdated',
      source,
      withHashes({ _meta, under, second, first: '0123456789ab', gone: '0123456789ab' }),
      ['_intro added undefined', 'first changed 0123456789ab', 'gone removed 0123456789ab'],
    ],
    ['outdated', source, own(undefined), Object.keys(current).map((id) => `${id} added undefined`)],
  ])('is %s', (state, english, translation, changes) => {
    const cell = cellOf('fr-FR', 'a', english, translation);
    expect(cell.state).toBe(state);
    expect(cell.changes.map(({ id, change, recordedHash }) => `${id} ${change} ${recordedHash}`)).toEqual(changes);
  });
  test('is missing if strings.json has no strings', () => {
    const strings = (text: string) => translatableStrings(parseStringsFile('src/content/ja-JP/strings.json', text));
    expect(cellOf('ja-JP', 'strings', strings('{"a": "A word"}'), strings('{}'))).toMatchObject({
      state: 'missing',
      words: 2,
      method: undefined,
    });
  });
  test('has a review, which an edit revokes', () => {
    const reviewed = { by: 'A. Reader', on: '2026-11-01', text: source ? textHash(source) : '' };
    const reviewOf = (body: string, meta = META, record: TranslationRecord = { ...NEW_RECORD, reviewed }) => {
      const translatable = articleOf(body, meta, FRENCH);
      const cell = cellOf('fr-FR', 'a', source, translatable && { ...translatable, record });
      return [cell.reviewed, cell.isRevoked];
    };
    expect(reviewOf(BODY)).toEqual([{ by: 'A. Reader', on: '2026-11-01' }, false]);
    expect(reviewOf(BODY.replace('More', 'less'))).toEqual([undefined, true]);
    expect(reviewOf(BODY, { ...META, title: 'T' })).toEqual([undefined, true]);
    expect(reviewOf(BODY, META, NEW_RECORD)).toEqual([undefined, false]);
  });
});

describe('recording the source', () => {
  const source = `---\ntitle: Title\ndescription: What it is.\n---\n\nText.\n`;
  const [meta, intro] = [hashOf('Title\nWhat it is.'), hashOf('Text.')];
  const text = `---
title: Titre
description: Ce que c'est. # a comment beside it
# a comment of the translator
roles: [global-admin]
translation:
  method: human
  sections: {}
---

Texte.
`;
  test('changes the record and nothing else', () => {
    const written = recorded(FRENCH, text, source);
    expect(written).toBe(text.replace('sections: {}', `sections:\n    _meta: ${meta}\n    _intro: ${intro}`));
    expect(recorded(FRENCH, written, source)).toBe(written);
  });
  test('counts a translation without a record as made by a machine', () => {
    const bare = '---\ntitle: Titre\ndescription: D\n---\nTexte.\n';
    expect(recorded(FRENCH, bare, source)).toBe(
      `---\ntitle: Titre\ndescription: D\ntranslation:\n  method: machine\n  sections:\n    _meta: ${meta}\n    _intro: ${intro}\n---\nTexte.\n`,
    );
  });
  test.each([
    ['a hash', '  method: human\n  sections: { _intro: x }', 'method: human'],
    ['the date of the sign-off', '  method: human\n  reviewed: { by: Ana, on: soon, text: 0123456789ab }', 'on: soon'],
  ])('keeps the rest of a record in which %s isn’t valid', (_, record, kept) => {
    const written = recorded(FRENCH, text.replace('  method: human\n  sections: {}', record), source);
    expect(written).toContain(kept);
    expect(written).toContain('method: human');
    expect(written).toContain(`_intro: ${intro}`);
  });
  test('removes a sign-off if the new record has none', () => {
    const signed = text.replace('human\n', 'human\n  reviewed: { by: Ana, on: 2026-11-01, text: 0123456789ab }\n');
    expect(withRecord(parseArticleFile(FRENCH, signed), { method: 'human', sections: {} }).text).toBe(text);
  });
  test('changes only the given parts, in the order of the source, and removes those that the source doesn’t have', () => {
    const record = { method: 'human', sections: { gone: 'g', b: 'old', kept: 'k' } } as const;
    expect(recordParts(record, { a: 'a', b: 'b', c: 'c' }, ['b', 'a', 'gone'])).toEqual({
      method: 'human',
      sections: { a: 'a', b: 'b', kept: 'k' },
    });
    expect(Object.keys(recordParts(record, { a: 'a', b: 'b' }, ['a']).sections)).toEqual(['a', 'b', 'gone', 'kept']);
  });
  test('treats the plural forms of a string as one part, and skips untranslated strings', () => {
    const english = JSON.stringify({ a: 'A', d_one: '{{count}} day', d_other: '{{count}} days', b: 'B' });
    const path = 'src/content/zh-CN/strings.json';
    const hashes = partHashes(translatableStrings(parseStringsFile(path, english)));
    expect(Object.keys(hashes)).toEqual(['a', 'd', 'b']);
    const lock = recorded(
      path,
      JSON.stringify({ d_other: '{{count}} 天' }),
      english,
      '{"method":"human","sections":{}}',
    );
    expect(JSON.parse(lock)).toEqual({ method: 'human', sections: { d: hashes['d'] } });
  });
});
