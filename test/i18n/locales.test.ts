import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  LOCALES,
  SOURCE_TAG,
  TRANSLATION_TAGS,
  isLocaleTag,
  localeOf,
  pathToTag,
  tagToPath,
} from '../../src/i18n/locales.ts';
import { englishNameOf } from '../../src/i18n/english-name.ts';
import { lookUp } from '../../src/i18n/lookup.ts';

test('the table starts with the six locales in order', () => {
  const tags = LOCALES.map(({ tag }) => tag);
  expect(tags.slice(0, 6)).toEqual(['en-US', 'fr-FR', 'zh-CN', 'zh-TW', 'sv-SE', 'nl-NL']);
  expect(TRANSLATION_TAGS).toEqual(tags.slice(1));
  expect(SOURCE_TAG).toBe('en-US');
});

test('a path is the tag in lowercase, and each gives the other', () => {
  for (const { tag, path } of LOCALES) {
    expect(tagToPath(tag)).toBe(path);
    expect(path).toBe(tag.toLowerCase());
    expect(pathToTag(path)).toBe(tag);
  }
  expect(pathToTag('fr-FR')).toBeUndefined();
});

test('the error for an unknown tag lists the known ones', () => {
  expect(isLocaleTag('qaa-QM')).toBe(false);
  expect(() => localeOf('qaa-QM')).toThrow('No locale "qaa-QM". Known: en-US, fr-FR,');
});

test('every locale has a content folder, and every folder is a locale', async () => {
  const entries = await readdir('src/content', { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect(folders.sort()).toEqual(LOCALES.map(({ tag }) => tag as string).sort());
});

test.each([
  [['fr-CA', 'en'], 'fr-FR'],
  [['qaa-QM', 'sv'], 'sv-SE'],
  [['zh'], 'zh-CN'],
  [['zh-SG'], 'zh-CN'],
  [['zh-Hans'], 'zh-CN'],
  [['zh-Hans-HK'], 'zh-CN'],
  [['zh-HK'], 'zh-TW'],
  [['zh-MO'], 'zh-TW'],
  [['zh-Hant'], 'zh-TW'],
  [['zh-Hant-CN'], 'zh-TW'],
  [['ZH-tw'], 'zh-TW'],
  [['en-GB', 'fr'], 'en-US'],
  [['nl-BE'], 'nl-NL'],
  [['qaa', 'qab'], undefined],
  [[], undefined],
])('a reader of %j is served %s', (languages, tag) => {
  expect(lookUp(LOCALES, languages)?.tag).toBe(tag);
});

test.each([
  ['sv-SE', 'Swedish'],
  ['zh-CN', 'Simplified Chinese'],
  ['zh-TW', 'Traditional Chinese'],
  ['fr-CA', 'Canadian French'],
])('the English name of %s is %s', (tag, name) => {
  expect(englishNameOf(tag)).toBe(name);
});
