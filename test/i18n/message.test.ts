import { describe, expect, test } from 'vitest';
import { resolveCatalog } from '../../src/i18n/catalog.ts';
import { fill, fillParts, placeholdersOf } from '../../src/i18n/message.ts';
import { createAddresses } from '../../src/i18n/paths.ts';
import { createTranslator } from '../../src/i18n/translator.ts';

test('each placeholder is listed once', () => {
  expect(placeholdersOf('{{from}} to {{ to }}, {{from}}')).toEqual(['from', 'to']);
  expect(placeholdersOf('none {here}')).toEqual([]);
});

test('placeholders are filled, and a missing value is an error', () => {
  expect(fill('{{a}} and {{b}}', { a: 1, b: 'two' })).toBe('1 and two');
  expect(fillParts('x {{a}} y', { a: true })).toEqual(['x ', true, ' y']);
  expect(() => fill('{{a}}', {})).toThrow('The placeholder {{a}} of "{{a}}" has no value.');
});

test('placeholders in a value aren’t filled', () => {
  expect(fill('{{a}} {{b}}', { a: '{{b}}', b: 'x' })).toBe('{{b}} x');
});

describe('a translator', () => {
  const fr = createTranslator({
    tag: 'fr-FR',
    messages: { d_one: '{{count}} jour', d_many: '{{count}} de jours', d_other: '{{count}} jours', plain: 'Bonjour' },
  });
  test.each([
    [0, '0 jour'],
    [1, '1 jour'],
    [2, '2 jours'],
    [1_000_000, '1000000 de jours'],
  ])('uses the plural form for %d', (count, text) => {
    expect(fr.n('d', count)).toBe(text);
  });
  test('throws with the key if it’s unknown', () => {
    expect(() => fr.t('nothing')).toThrow('No message "nothing" for fr-FR. Add it to src/content/en-US/strings.json.');
  });
  test('splits a message into parts for elements', () => {
    expect(fr.parts({ of: 'plain' })).toEqual(['Bonjour']);
    expect(fr.parts({ of: 'd', count: 2 })).toEqual(['', '2', ' jours']);
  });
});

test('a missing translation falls back to English and is marked', () => {
  const source = { 'a.one': 'One', 'a.days_one': '{{count}} day', 'a.days_other': '{{count}} days', 'b.x': 'X' };
  const catalog = resolveCatalog('fr-FR', { 'a.one': 'Un' }, source, (key) => key.startsWith('a.'));
  expect(catalog).toEqual({
    tag: 'fr-FR',
    messages: { 'a.one': 'Un', 'a.days_one': '{{count}} day', 'a.days_other': '{{count}} days' },
    untranslated: ['a.days_one', 'a.days_other'],
  });
  const translator = createTranslator(catalog);
  expect([translator.langOf('a.one'), translator.langOf('a.days')]).toEqual([undefined, 'en-US']);
});

test('a partly translated plural isn’t mixed with English', () => {
  const source = { days_one: '{{count}} day', days_other: '{{count}} days' };
  expect(resolveCatalog('zh-CN', { days_other: '{{count}} 天' }, source)).toEqual({
    tag: 'zh-CN',
    messages: { days_other: '{{count}} 天' },
  });
});

test.each([
  ['/', '/fr-fr/a/'],
  ['/docs', '/docs/fr-fr/a/'],
  ['docs/', '/docs/fr-fr/a/'],
  ['/docs/guide/', '/docs/guide/fr-fr/a/'],
])('under the base %s an article is at %s', (base, path) => {
  const urls = createAddresses(base, 'https://example.org');
  expect(urls.article('fr-FR', 'a')).toBe(path);
  expect(urls.absolute(urls.article('fr-FR', 'a'))).toBe(`https://example.org${path}`);
});
