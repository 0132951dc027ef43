/** Names that content gives: ids of headings and slugs of articles. A name that is taken, or none, stops the build. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { ownValue } from '../../src/i18n/message.ts';
import { parseArticleFile } from '../../src/translation/content.ts';
import { refuseSlug } from '../../src/translation/content-rules/slugs.ts';
import { staleSections } from '../../src/translation/translation-status.ts';
import { translatableArticle } from '../../src/translation/translatables.ts';
import { ARTICLE, FIRST_LINE, HEAD, diagnostics, diagnosticsOnBody } from './fixture.ts';

const at = (line: number) => `${ARTICLE}:${FIRST_LINE + line - 1}: `;

describe('the braces of a heading', () => {
  test.each([
    ['## What ends when?', 'the heading "What ends when?" has no id; add one: {#what-ends-when}'],
    ['## One {.wide}', 'the heading "One" has no id'],
    ['## One {#one onclick="alert(1)"}', '{#one onclick="alert(1)"} holds more than the id of the heading "One"'],
    ['## One {#one style="color:red"}', 'holds more than the id'],
    ['## One {#one .wide}', 'holds more than the id'],
    [
      '## One {#What Ends}',
      '{#What Ends} holds more than the id of the heading "One"; write one id and nothing else: {#what-ends}',
    ],
    ['## One {#one #two}', 'holds more than the id'],
    ['## One {id=x #one}', 'holds more than the id'],
    ['## One {#one "two"}', 'holds more than the id'],
    ['## One {#one %}', 'holds more than the id'],
    ['One {#one onclick=x}\n---', 'holds more than the id'],
    ['## One {#One}', 'the id "One" has other characters than a–z, 0–9, and hyphens; write one'],
    ['## One {#förnyelse}', 'the id "förnyelse" has other characters'],
    ['## One {#one_two}', 'the id "one_two" has other characters'],
    ['## One {#-one}', 'the id "-one" has other characters'],
    ['## One {#__proto__}', 'the id "__proto__" has other characters'],
    ['## One {#constructor}', 'the id "constructor" is taken by the page around the article'],
    ['## One {#main}', 'the id "main" is taken by the page around the article'],
    ['> ## One', 'the heading "One" has no id'],
    ['<Note>\n\n## One {#one onclick=x}\n\n</Note>', 'holds more than the id'],
    ['<WorkedExample offer="competency" anniversary="2021-06-22" id="a b" />', 'the id "a b" has other characters'],
  ])('%s', (body, message) => {
    const found = diagnosticsOnBody(body);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
    expect(found[0]).toContain(at(body.startsWith('<Note>') ? 3 : 1));
  });

  test.each([
    '## One {#one}',
    '## One { #one }',
    'One {#covid-19}\n---',
    '## One {/* a comment */} {#one}',
    '## `{#x}` {#one}',
  ])('%s is fine', (body) => {
    expect(diagnosticsOnBody(body)).toEqual([]);
  });

  test('a translation is told to take the English id', () => {
    expect(diagnosticsOnBody('## Un', 'fr-FR')).toEqual([
      expect.stringContaining(
        `src/content/fr-FR/a.mdx:${FIRST_LINE}: the heading "Un" has no id; add that of the English`,
      ),
    ]);
  });

  test('an id is given once, to a heading or a component', () => {
    const example = '<WorkedExample offer="competency" anniversary="2021-06-22" id="one" />';
    expect(diagnosticsOnBody(`## One {#one}\n\n${example}`)).toEqual([
      expect.stringContaining(`${at(3)}the id "one" is that of the heading in line ${FIRST_LINE} already`),
    ]);
  });
});

describe('an article', () => {
  const named = (slug: string) => diagnostics({ [`src/content/en-US/${slug}.mdx`]: `${HEAD}\nText.\n` });
  const OTHERS = [
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
  test.each([...OTHERS, 'cards', 'images', 'fr-fr', 'zh-tw'])('cannot be called %s, as a page or file is', (slug) => {
    expect(named(slug)).toEqual([
      expect.stringContaining(
        `src/content/en-US/${slug}.mdx:1: an article can't have this name: "${slug}" is the name of another page`,
      ),
    ]);
  });
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])('cannot be called %s', (slug) => {
    expect(named(slug)).toEqual([expect.stringContaining(`src/content/en-US/${slug}.mdx:1: an article can't have`)]);
  });
  test.each(['Renew', 'renew offers', 'förnya', 'renew_offers', '-renew', 'renew--offers', 'renew.offers', '续订'])(
    'cannot be called %s',
    (slug) => {
      expect(named(slug)[0]).toContain('has other characters than a–z, 0–9, and single hyphens; rename the file');
    },
  );
  test.each(['renew-mpn-offers', 'responding-to-covid-19', '2021', 'planning', 'a'])('can be called %s', (slug) => {
    expect(refuseSlug(slug)).toBeUndefined();
  });

  test('every page and file beside articles is a name that is taken', () => {
    const folders = ['src/pages', 'src/pages/[locale]', 'src/content/en-US'];
    const names = folders.flatMap((folder) => readdirSync(folder)).filter((name) => !/^[[_]|\.mdx$/.test(name));
    const slugs = names.map((name) => name.replace(/\..*$/, ''));
    expect(slugs.length).toBeGreaterThan(10);
    expect(slugs.filter((slug) => !refuseSlug(slug))).toEqual([]);
    expect(LOCALES.map(({ tag }) => refuseSlug(tag.toLowerCase())).includes(undefined)).toBe(false);
  });
});

describe('what every object inherits is found under no key', () => {
  test.each(['constructor', '__proto__', 'toString'])('%s', (key) => {
    expect(ownValue({ a: 1 }, key)).toBeUndefined();
    expect(staleSections({}, { [key]: 'a' })).toEqual([{ id: key, change: 'added' }]);
    expect(staleSections(JSON.parse(`{"${key}":"a"}`) as Record<string, string>, {})).toEqual([
      { id: key, change: 'removed' },
    ]);
  });
  test('an article can be read whatever its headings are called', () => {
    const article = parseArticleFile(ARTICLE, `${HEAD}\nText.\n\n## One {#constructor}\n\nText.\n`);
    expect(translatableArticle(article)?.parts.map(({ title }) => title)).toEqual([
      'title and description',
      'introduction',
      'One',
    ]);
  });
  test('a link to an article of such a name is dead', () => {
    expect(diagnosticsOnBody('[x](./constructor.mdx)')).toEqual([
      expect.stringContaining('leads to no article; use one of a'),
    ]);
    expect(diagnosticsOnBody('[x](./a.mdx?constructor=1)')).toEqual([
      expect.stringContaining('asks for "constructor", which that page does not read from articles'),
    ]);
  });
});
