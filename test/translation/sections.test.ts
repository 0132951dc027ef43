import { describe, expect, test } from 'vitest';
import { parseArticleFile, parseStringsFile } from '../../src/translation/content.ts';
import { hashOf } from '../../src/translation/hash.ts';
import { sectionHashes, sectionsOf } from '../../src/translation/sections.ts';
import { recordArticleSource, recordStringsSource, stringHashes } from '../../src/translation/source-hashes.ts';
import { ownHash, staleSections, statusOf, validReview } from '../../src/translation/status.ts';

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

describe('an article as sections', () => {
  const sections = sectionsOf(BODY);
  test('one per heading of any level, and the introduction', () => {
    expect(sections.map(({ id, title, depth, line }) => [id, title, depth, line])).toEqual([
      ['_intro', '', 0, 2],
      ['first', 'First', 2, 4],
      ['under', 'Under it', 3, 10],
      ['second', 'Second', 2, 16],
    ]);
  });
  test('with their blocks', () => {
    expect(sections.map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      ['paragraph'],
      ['paragraph', 'list'],
      ['mdxFlowExpression', 'paragraph'],
      [],
    ]);
  });
  test('a heading without a written-out id has none', () => {
    expect(sectionsOf('## No id\n').map(({ id }) => id)).toEqual(['']);
  });
  test('an article may begin with a heading, or be empty', () => {
    expect(sectionsOf('## A {#a}\n\nx').map(({ id }) => id)).toEqual(['a']);
    expect(sectionsOf('')).toEqual([]);
  });
  test('Han text beside astral characters keeps its lines', () => {
    const positions = sectionsOf('𠮷野家\n\n## 標題 {#a}\n\n𠮷\n\n## 二 {#b}\n').map(({ id, line }) => [id, line]);
    expect(positions).toEqual([
      ['_intro', 1],
      ['a', 3],
      ['b', 7],
    ]);
  });
});

describe('fingerprints', () => {
  const hashes = sectionHashes(META, BODY);
  test('there is one for what stands in front, for the introduction and for every heading', () => {
    expect(Object.keys(hashes)).toEqual(['_meta', '_intro', 'first', 'under', 'second']);
  });
  test('line breaks, spaces and comments do not count', () => {
    const other = BODY.replace('A paragraph.', 'A\n  paragraph.').replace('{/* a note for translators */}\n\n', '');
    expect(sectionHashes(META, other)).toEqual(hashes);
    expect(hashOf('a  b\n')).toBe(hashOf('a b'));
  });
  test('a word counts in its own section alone', () => {
    const changed = sectionHashes(META, BODY.replace('More.', 'Less.'));
    expect(staleSections(hashes, changed)).toEqual([{ id: 'under', change: 'changed' }]);
  });
  test('so does the figure a component prints, a heading, the description', () => {
    const changed = sectionHashes(
      { ...META, description: 'Other.' },
      BODY.replace('window', 'cycle').replace('First', '1st'),
    );
    expect(staleSections(hashes, changed).map(({ id }) => id)).toEqual(['_meta', '_intro', 'first']);
  });
});

describe('the state of a translation', () => {
  const source = { _meta: 'a', _intro: 'b', one: 'c' };
  test.each([
    [source, undefined, { state: 'missing' }],
    [undefined, source, { state: 'orphan' }],
    [source, source, { state: 'current' }],
    [
      source,
      { _meta: 'a', _intro: 'x', gone: 'y' },
      {
        state: 'outdated',
        sections: [
          { id: '_intro', change: 'changed' },
          { id: 'one', change: 'added' },
          { id: 'gone', change: 'removed' },
        ],
      },
    ],
  ])('source %j, stamped %j', (now, stamped, status) => {
    expect(statusOf(now, stamped)).toEqual(status);
  });
});

test('an edit after a review unmakes it', () => {
  const article = { meta: META, body: BODY };
  const record = {
    method: 'machine',
    sections: {},
    reviewed: { by: 'A. Reader', on: '2026-11-01', text: ownHash(article) },
  } as const;
  expect(validReview(record, article)).toEqual({ by: 'A. Reader', on: '2026-11-01' });
  expect(validReview(record, { ...article, body: BODY.replace('More', 'less') })).toBeUndefined();
  expect(validReview(record, { ...article, meta: { ...META, title: 'T' } })).toBeUndefined();
  expect(validReview({ method: 'machine', sections: {} }, article)).toBeUndefined();
});

describe('stamping', () => {
  const text = `---
title: Titre
# a comment of the translator
roles: [global-admin]
translation:
  method: human
  sections: {}
---

Texte.
`;
  test('changes the record and nothing else', () => {
    const stamped = recordArticleSource(parseArticleFile('src/content/fr-FR/a.mdx', text), { _meta: '0123456789ab' });
    expect(stamped).toBe(text.replace('  sections: {}', '  sections:\n    _meta: 0123456789ab'));
    expect(recordArticleSource(parseArticleFile('src/content/fr-FR/a.mdx', stamped), { _meta: '0123456789ab' })).toBe(
      stamped,
    );
  });
  test('a translation that says nothing of itself is machine made', () => {
    const bare = '---\ntitle: Titre\n---\nTexte.\n';
    const stamped = recordArticleSource(parseArticleFile('src/content/fr-FR/a.mdx', bare), { _intro: 'ab' });
    expect(stamped).toBe(
      '---\ntitle: Titre\ntranslation:\n  method: machine\n  sections:\n    _intro: ab\n---\nTexte.\n',
    );
  });
  test('strings: a plural is one, and only what is translated is stamped', () => {
    const source = { a: 'A', d_one: '{{count}} day', d_other: '{{count}} days', b: 'B' };
    expect(Object.keys(stringHashes(source))).toEqual(['a', 'd', 'b']);
    const translated = JSON.stringify({ d_other: '{{count}} 天' });
    const own = parseStringsFile('src/content/zh-CN/strings.json', translated, '{"method":"human","sections":{}}');
    expect(JSON.parse(recordStringsSource(own, source))).toEqual({
      method: 'human',
      sections: { d: stringHashes(source)['d'] },
    });
  });
});
