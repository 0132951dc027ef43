/** IDs of headings and slugs of articles. A reserved, duplicate, or missing name fails the build. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { ownValue } from '../../src/i18n/message.ts';
import { parseArticleFile } from '../../src/translation/content.ts';
import { refuseSlug } from '../../src/translation/content-rules/slugs.ts';
import { staleParts } from '../../src/translation/translation-status.ts';
import { translatableArticle } from '../../src/translation/translatables.ts';
import { ARTICLE, FIRST_LINE, HEAD, diagnostics, diagnosticsOnBody } from './fixture.ts';

const locationOf = (line: number) => `${ARTICLE}:${FIRST_LINE + line - 1}: `;

describe('the ID in braces after a heading', () => {
  test.each([
    ['## What ends when?', 'the heading "What ends when?" has no ID; add one: {#what-ends-when}'],
    ['## One {.wide}', 'the heading "One" has no ID'],
    ['## One {#one onclick="alert(1)"}', '{#one onclick="alert(1)"} has more than the ID of the heading "One"'],
    ['## One {#one style="color:red"}', 'has more than the ID'],
    ['## One {#one .wide}', 'has more than the ID'],
    ['## One {#What Ends}', '{#What Ends} has more than the ID of the heading "One"; write only one ID: {#what-ends}'],
    ['## One {#one #two}', 'has more than the ID'],
    ['## One {id=x #one}', 'has more than the ID'],
    ['## One {#one "two"}', 'has more than the ID'],
    ['## One {#one %}', 'has more than the ID'],
    ['One {#one onclick=x}\n---', 'has more than the ID'],
    ['## One {#One}', 'the ID "One" has characters other than a–z, 0–9, and hyphens; write one'],
    ['## One {#förnyelse}', 'the ID "förnyelse" has characters other than'],
    ['## One {#one_two}', 'the ID "one_two" has characters other than'],
    ['## One {#-one}', 'the ID "-one" has characters other than'],
    ['## One {#__proto__}', 'the ID "__proto__" has characters other than'],
    ['## One {#constructor}', 'the ID "constructor" is used by the page outside the article'],
    ['## One {#main}', 'the ID "main" is used by the page outside the article'],
    ['> ## One', 'the heading "One" has no ID'],
    ['<Note>\n\n## One {#one onclick=x}\n\n</Note>', 'has more than the ID'],
    [
      '<WorkedExample offer="competency" anniversary="2021-06-22" id="a b" />',
      'the ID "a b" has characters other than',
    ],
  ])('is reported if it is invalid or missing: %s', (body, message) => {
    const found = diagnosticsOnBody(body);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
    expect(found[0]).toContain(locationOf(body.startsWith('<Note>') ? 3 : 1));
  });

  test.each([
    '## One {#one}',
    '## One { #one }',
    'One {#covid-19}\n---',
    '## One {/* a comment */} {#one}',
    '## `{#x}` {#one}',
  ])('is valid: %s', (body) => {
    expect(diagnosticsOnBody(body)).toEqual([]);
  });

  test('the hint for a translation is to use the English ID', () => {
    expect(diagnosticsOnBody('## Un', 'fr-FR')).toEqual([
      expect.stringContaining(
        `src/content/fr-FR/a.mdx:${FIRST_LINE}: the heading "Un" has no ID; add the ID of the English`,
      ),
    ]);
  });

  test('an ID can be used only once, by a heading or a component', () => {
    const example = '<WorkedExample offer="competency" anniversary="2021-06-22" id="one" />';
    expect(diagnosticsOnBody(`## One {#one}\n\n${example}`)).toEqual([
      expect.stringContaining(`${locationOf(3)}the ID "one" is also used on line ${FIRST_LINE}`),
    ]);
  });
});

describe('an article', () => {
  const named = (slug: string) => diagnostics({ [`src/content/en-US/${slug}.mdx`]: `${HEAD}\nText.\n` });
  const PAGES = [
    'planner',
    'search',
    'glossary',
    '404',
    'strings',
    'index',
    'embed',
    'what-changed',
    'translation-status',
  ];
  test.each([...PAGES, 'cards', 'images', 'fr-fr', 'zh-tw'])('can’t have the name %s of a page or file', (slug) => {
    expect(named(slug)).toEqual([
      expect.stringContaining(
        `src/content/en-US/${slug}.mdx:1: an article can't have this name: "${slug}" is the name of another page`,
      ),
    ]);
  });
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    'can’t be called %s, which every object inherits',
    (slug) => {
      expect(named(slug)).toEqual([expect.stringContaining(`src/content/en-US/${slug}.mdx:1: an article can't have`)]);
    },
  );
  test.each(['Renew', 'renew offers', 'förnya', 'renew_offers', '-renew', 'renew--offers', 'renew.offers', '续订'])(
    'can’t be called %s, which has other characters',
    (slug) => {
      expect(named(slug)[0]).toContain('has characters other than a–z, 0–9, and single hyphens; rename the file');
    },
  );
  test.each(['renew-mpn-offers', 'responding-to-covid-19', '2021', 'planning', 'a'])('can be called %s', (slug) => {
    expect(refuseSlug(slug)).toBeUndefined();
  });

  test('can’t have the name of any page or locale, or of another file in the folder of articles', () => {
    const folders = ['src/pages', 'src/pages/[locale]', 'src/content/en-US'];
    const names = folders.flatMap((folder) => readdirSync(folder)).filter((name) => !/^[[_]|\.mdx$/.test(name));
    const slugs = names.map((name) => name.replace(/\..*$/, ''));
    expect(slugs.length).toBeGreaterThan(10);
    expect(slugs.filter((slug) => !refuseSlug(slug))).toEqual([]);
    expect(LOCALES.map(({ tag }) => refuseSlug(tag.toLowerCase())).includes(undefined)).toBe(false);
  });
});

describe('inherited object properties aren’t found as keys', () => {
  test.each(['constructor', '__proto__', 'toString'])('%s', (key) => {
    expect(ownValue({ a: 1 }, key)).toBeUndefined();
    expect(staleParts({}, { [key]: 'a' })).toEqual([{ id: key, change: 'added' }]);
    expect(staleParts(JSON.parse(`{"${key}":"a"}`) as Record<string, string>, {})).toEqual([
      { id: key, change: 'removed' },
    ]);
  });
  test('an article can be parsed whatever its heading IDs are', () => {
    const article = parseArticleFile(ARTICLE, `${HEAD}\nText.\n\n## One {#constructor}\n\nText.\n`);
    expect(translatableArticle(article)?.parts.map(({ title }) => title)).toEqual([
      'title and description',
      'introduction',
      'One',
    ]);
  });
  test('a link to an article with such a name is broken', () => {
    expect(diagnosticsOnBody('[x](./constructor.mdx)')).toEqual([
      expect.stringContaining('leads to no article; use one of a'),
    ]);
    expect(diagnosticsOnBody('[x](./a.mdx?constructor=1)')).toEqual([
      expect.stringContaining('has the query parameter "constructor"'),
    ]);
  });
});
