/** Errors that fail a build, each with file, line, message, and hint. */
import { describe, expect, test } from 'vitest';
import { COMPONENT_SCHEMA, LINK_USE } from '../../src/components/article/prose/component-schema.ts';
import { readContent } from '../../src/translation/content.ts';
import { printDiagnostic } from '../../src/translation/diagnostic.ts';
import { validateContent } from '../../src/translation/validate-content.ts';
import { HEAD, contentOf } from './fixture.ts';

const ENGLISH = { 'a.plain': 'Hello {{name}}', 'a.days_one': '{{count}} day', 'a.days_other': '{{count}} days' };

/** The diagnostics for a site with one English article and with these files changed or added. */
function diagnostics(files: Readonly<Record<string, string>>): readonly string[] {
  const all: Record<string, string> = {
    'src/content/en-US/a.mdx': `${HEAD}\nIntro.\n\n## One {#one}\n\nText.\n`,
    'src/content/en-US/strings.json': JSON.stringify(ENGLISH, null, 2),
    ...files,
  };
  const code = Object.entries(all)
    .filter(([path]) => path.endsWith('.ts'))
    .map(([path, text]) => ({ path, text }));
  return validateContent(contentOf(all), COMPONENT_SCHEMA, LINK_USE, code).map(printDiagnostic);
}

const article = (body: string) => diagnostics({ 'src/content/en-US/a.mdx': `${HEAD}\n${body}\n` });
const frontMatter = (from: string, to: string) =>
  diagnostics({ 'src/content/en-US/a.mdx': `${HEAD.replace(from, to)}\nText.\n` });
const french = (strings: Readonly<Record<string, string>>) =>
  diagnostics({ 'src/content/fr-FR/strings.json': JSON.stringify(strings, null, 2) });

test('the content of this project passes', async () => {
  expect(
    validateContent(await readContent(process.cwd()), COMPONENT_SCHEMA, LINK_USE, []).map(printDiagnostic),
  ).toEqual([]);
});

test('a valid site passes', () => {
  expect(diagnostics({})).toEqual([]);
});

describe('the edition of an article', () => {
  const inEdition = (edition: string, body: string) =>
    diagnostics({
      'src/content/en-US/a.mdx': `${HEAD.replace('order: 1', `order: 1\nedition: ${edition}`)}\n${body}\n`,
    });

  test('determines which figures, days, and examples are allowed', () => {
    const today =
      '<RuleDays of="look-from" />, <RuleMonths of="qualification-months" />, <RulePoints of="qualification-points" />, ' +
      '<RuleDate of="former-renewals-ended" />\n\n<WorkedExample offer="specialization" anniversary="2026-12-15" />';
    expect(inEdition('maicpp', today)).toEqual([]);
    expect(inEdition('mpn-2021', today)).toHaveLength(5);
    expect(article(today)).toHaveLength(5);
    expect(inEdition('maicpp', '<RuleDays of="window" />')).toEqual([
      expect.stringMatching(/a\.mdx:10: .*of="window"; use one of look-from, documented-window/),
    ]);
    expect(inEdition('maicpp', '<RuleHours of="transfer" />')).toEqual([
      expect.stringContaining('the edition maicpp has none'),
    ]);
    expect(inEdition('maicpp', '<WorkedExample offer="competency" anniversary="2021-06-22" />')).toHaveLength(1);
  });

  test('must exist', () => {
    expect(inEdition('mpn', 'Text.')).toEqual([
      expect.stringContaining('front matter "edition": must be one of mpn-2021, maicpp'),
    ]);
  });

  test('both articles with a calculator accept offers of any edition', () => {
    const files = (slug: string) => ({
      [`src/content/en-US/${slug}.mdx`]: `${HEAD}\nText.\n`,
      'src/content/en-US/a.mdx': `${HEAD}\n[A](./${slug}.mdx?offer=specialization#calculator) and [B](./what-changed/)\n`,
    });
    expect(diagnostics(files('renew-mpn-offers'))).toEqual([]);
    expect(diagnostics(files('renew-partner-program-offers'))).toEqual([]);
  });
});

describe('an invalid component or import', () => {
  test.each([
    [
      'You have <RuleDays of="windw" />.',
      'src/content/en-US/a.mdx:9: <RuleDays> doesn\'t accept of="windw"; use one of first-reminder,',
    ],
    ['x\n\nYou have <RuleDays />.', 'src/content/en-US/a.mdx:11: <RuleDays> lacks the attribute "of"; write of="…"'],
    [
      '<RuleDays of={1} />',
      'src/content/en-US/a.mdx:9: <RuleDays> has an attribute that isn\'t plain text; write it as name="value"',
    ],
    [
      '<Marquee>x</Marquee>',
      "src/content/en-US/a.mdx:9: <Marquee> isn't a component that articles can use; use one of RuleDays,",
    ],
    [
      '<WorkedExample offer="competency" anniversary="2021-02-30" />',
      'src/content/en-US/a.mdx:9: <WorkedExample anniversary="2021-02-30">: not a day (no-such-day); write YYYY-MM-DD',
    ],
    [
      '<WorkedExample offer="membership" />',
      'src/content/en-US/a.mdx:9: <WorkedExample> doesn\'t accept offer="membership"; use one of competency,',
    ],
    ["import x from 'y'\n\nText.", 'src/content/en-US/a.mdx:9: an article may not import or export; remove the line'],
    ['- **Pay <RuleDays of="x" />**', 'src/content/en-US/a.mdx:9: <RuleDays> doesn\'t accept of="x"'],
  ])('is reported: %s', (body, message) => {
    expect(article(body)).toEqual([expect.stringContaining(message)]);
  });
});

describe('a link', () => {
  test.each([
    ['[x](./b.mdx)', ':9: the link "./b.mdx" leads to no article; use one of a'],
    ['[x](./a.mdx#two)', ':9: the link "./a.mdx#two" leads to a heading that a doesn\'t have; use one of one'],
    ['[x](#two)', ':9: the link "#two" leads to a heading that a doesn\'t have'],
    ['[x](/fr-fr/a/)', ':9: the link "/fr-fr/a/" has a form that the site doesn\'t support; write ./slug.mdx,'],
    ['[x](http://example.org)', ':9: the link "http://example.org" has a form that the site doesn\'t support'],
    ['[x](a.mdx)', ':9: the link "a.mdx" has a form that the site doesn\'t support'],
    ['[x](#calculator)', ':9: the link "#calculator" leads to a heading that a doesn\'t have'],
    [
      '[x](./a.mdx?offer=action-pack)',
      'has the query parameter "offer", which that page doesn\'t accept from articles; remove it',
    ],
    ['[x](./glossar/)', ':9: the link "./glossar/" leads to no page; use one of glossary, planner, search'],
    ['[x](./glossary)', ':9: the link "./glossary" has a form that the site doesn\'t support'],
  ])('that is invalid is reported: %s', (body, message) => {
    expect(article(`${body}\n\n## One {#one}`)).toEqual([expect.stringContaining(message)]);
  });
  test.each(['[x](#one)', '[x](./a.mdx)', '[x](./a.mdx#one)', '[x](./glossary/)', '[x](https://example.org/y)'])(
    'is valid: %s',
    (body) => {
      expect(article(`${body}\n\n## One {#one}`)).toEqual([]);
    },
  );
  const toCalculator = (url: string) =>
    diagnostics({
      'src/content/en-US/a.mdx': `${HEAD}\n[x](${url})\n`,
      'src/content/en-US/renew-mpn-offers.mdx': `${HEAD}\nIntro.\n`,
    });
  test('can have an offer and a date for the calculator', () => {
    expect(toCalculator('./renew-mpn-offers.mdx?offer=action-pack#calculator')).toEqual([]);
    expect(toCalculator('./renew-mpn-offers.mdx?offer=competency&anniversary=2021-06-22#calculator')).toEqual([]);
  });
  test.each([
    ['offer=actionpack', 'has offer=actionpack: not known; use one of competency,'],
    ['anniversary=2021-02-30', 'has anniversary=2021-02-30: not a day'],
    [
      'today=2021-02-03',
      'has the query parameter "today", which that page doesn\'t accept from articles; use one of offer, anniversary, purchase',
    ],
  ])('can’t have the query ?%s', (query, message) => {
    expect(toCalculator(`./renew-mpn-offers.mdx?${query}#calculator`)).toEqual([expect.stringContaining(message)]);
  });
  test('in a translation can lead to an article that isn’t translated yet', () => {
    const translated = `${HEAD}\n[x](./b.mdx#two)\n`;
    expect(
      diagnostics({ 'src/content/en-US/b.mdx': `${HEAD}\n## Two {#two}\n`, 'src/content/fr-FR/a.mdx': translated }),
    ).toEqual([]);
  });
});

describe('an image', () => {
  const withPictures = (body: string, tag = 'en-US') =>
    diagnostics({
      'src/content/en-US/images/both.png': '',
      'src/content/fr-FR/images/french.png': '',
      [`src/content/${tag}/a.mdx`]: `${HEAD}\n${body}\n`,
    });
  test.each([
    ['en-US', '![The page](./images/both.png)'],
    ['fr-FR', '![La page](./images/both.png)'],
    ['fr-FR', '1. Un\n\n   ![La page](./images/french.png)'],
  ])('is valid in %s: %s', (tag, body) => {
    expect(withPictures(body, tag)).toEqual([]);
  });
  test.each([
    [
      '![](./images/both.png)',
      ':9: the image "./images/both.png" has no alternative text; describe it between the brackets',
    ],
    ['![ ](./images/both.png)', 'has no alternative text'],
    ['See ![it](./images/both.png).', 'the image "./images/both.png" isn\'t in its own paragraph; move it'],
    ['![it](./images/french.png)', '"./images/french.png" does not exist; add src/content/en-US/images/french.png'],
    ['![it](https://example.org/a.png)', "has a form that the site doesn't support; write ./images/name.png"],
    ['![it](./Images/A.png)', "has a form that the site doesn't support"],
    ['![it][a]\n\n[a]: ./images/both.png', ':9: an image is in reference style, ![…][…]; write ![What it shows]'],
  ])('that is invalid is reported: %s', (body, message) => {
    expect(withPictures(body)).toEqual([expect.stringContaining(message)]);
  });
  test('that is missing from a translation has a hint with both paths', () => {
    expect(withPictures('![x](./images/none.png)', 'sv-SE')).toEqual([
      expect.stringContaining('add src/content/sv-SE/images/none.png or src/content/en-US/images/none.png'),
    ]);
  });
});

describe('invalid front matter', () => {
  test.each([
    ['title: A title', 'titel: A title', 'a.mdx:1: front matter "title" is missing; add title:'],
    ['order: 1', 'order: first', 'a.mdx:4: front matter "order": must be a whole number'],
    ['updated: 2021-07-15', 'updated: July', 'a.mdx:5: front matter "updated": must be a date, YYYY-MM-DD'],
    [
      'roles: [global-admin]',
      'roles: [admin]',
      'a.mdx:6: front matter "roles": must be one of global-admin, mpn-partner-admin, partner-admin, not "admin"',
    ],
    ['order: 1', 'order: [1', 'a.mdx:'],
    ['---\ntitle', 'title', "a.mdx:1: the front matter can't be parsed: no front matter between two lines of ---"],
  ])('is reported: %j written as %j', (from, to, message) => {
    expect(frontMatter(from, to)[0]).toContain(message);
  });
});

test.each([
  [
    'src/content/fr-FR/b.mdx',
    'there is no English article src/content/en-US/b.mdx; write it first, or remove the translation',
  ],
  ['src/content/fr-fr/a.mdx', '"fr-fr" isn\'t a locale (known: en-US, fr-FR,'],
])('a translation that can’t be at this path is reported: %s', (path, message) => {
  expect(diagnostics({ [path]: `${HEAD}\nText.\n` })).toEqual([expect.stringContaining(`${path}:1: ${message}`)]);
});

test('strings in a folder that isn’t a locale are reported', () => {
  expect(diagnostics({ 'src/content/fr-fr/strings.json': '{}' })).toEqual([
    expect.stringContaining('src/content/fr-fr/strings.json:1: "fr-fr" isn\'t a locale'),
  ]);
});

test('two headings with the same ID are reported', () => {
  expect(article('## One {#one}\n\nText.\n\n## Two {#one}\n\nText.')).toEqual([
    expect.stringContaining('src/content/en-US/a.mdx:13: the ID "one" is also used on line 9'),
  ]);
});

test.each([
  [
    '\uFEFF',
    'a.mdx:1: the file has a byte order mark (BOM); save the file as "UTF-8", not as "UTF-8 with BOM"',
    (text: string) => `\uFEFF${text}`,
  ],
  [
    'CRLF',
    'a.mdx:1: the file has Windows line ends (CRLF); save the file with LF',
    (text: string) => text.replaceAll('\n', '\r\n'),
  ],
  ['one CRLF', 'a.mdx:9: the file has Windows line ends', (text: string) => text.replace('Text.\n', 'Text.\r\n')],
  [
    'Latin-1',
    "a.mdx:9: a character isn't valid UTF-8; save the file as UTF-8",
    (text: string) => text.replace('Text', 'Te\uFFFDt'),
  ],
])('a file with %j is reported', (_, message, damage) => {
  expect(diagnostics({ 'src/content/en-US/a.mdx': damage(`${HEAD}\nText.\n`) })).toEqual([
    expect.stringContaining(message),
  ]);
});

test('strings with a BOM have a single diagnostic', () => {
  expect(diagnostics({ 'src/content/fr-FR/strings.json': '\uFEFF{}' })).toEqual([
    expect.stringContaining('fr-FR/strings.json:1: the file has a byte order mark'),
  ]);
});

test('invalid MDX is reported with its line', () => {
  expect(article('fine\n\n<Note>\n\nnever closed')[0]).toMatch(/^src\/content\/en-US\/a\.mdx:\d+: not MDX: /);
});

describe('strings', () => {
  test.each([
    [
      { 'a.other': 'x' },
      'fr-FR/strings.json:2: "a.other" is not a key of the English strings; remove it, or correct the key',
    ],
    [
      { 'a.plain': 'Bonjour {{nom}}' },
      ':2: "a.plain" has the placeholders {{nom}}, the English has {{name}}; use the same placeholders',
    ],
    [{ 'a.plain': 'Bonjour' }, ':2: "a.plain" has the placeholders none, the English has {{name}}'],
    [
      { 'a.days_one': '{{count}} jour', 'a.days_other': '{{count}} jours' },
      ':2: "a.days" lacks the plural form "many"; add "a.days_many"',
    ],
    [{ 'a.plain_one': 'Bonjour {{name}}' }, ':2: "a.plain_one" is not a key'],
  ])('that are invalid are reported: %j', (strings, message) => {
    expect(french(strings)).toEqual([expect.stringContaining(message)]);
  });
  test('can’t have a plural form that the language doesn’t have', () => {
    const path = 'src/content/zh-CN/strings.json';
    const strings = JSON.stringify({ 'a.days_one': '{{count}} 天', 'a.days_other': '{{count}} 天' }, null, 2);
    expect(diagnostics({ [path]: strings })).toEqual([
      `${path}:2: zh-CN has no plural form "one" ("a.days_one"); use _other`,
    ]);
  });
  test('can omit the count in a plural form, and can be missing', () => {
    expect(
      french({ 'a.days_one': 'un jour', 'a.days_many': '{{count}} de jours', 'a.days_other': '{{count}} jours' }),
    ).toEqual([]);
    expect(french({})).toEqual([]);
  });
  test('must be valid, flat JSON', () => {
    expect(diagnostics({ 'src/content/fr-FR/strings.json': '{\n  "a.plain": "x",\n}' })[0]).toMatch(
      /fr-FR\/strings\.json:\d: the strings can't be parsed: /,
    );
    expect(diagnostics({ 'src/content/fr-FR/strings.json': '{"a": {"plain": "x"}}' })[0]).toContain(
      'not a flat object of texts',
    );
  });
  test('must have every key that’s used in code', () => {
    const code = "// t('a.comment')\nconst x = t('a.plain', {}) + n('a.day', 1);\n";
    expect(diagnostics({ 'src/x.ts': code })).toEqual([
      'src/x.ts:2: "a.day" is not a key of the English strings; add it to src/content/en-US/strings.json, or correct the key',
    ]);
  });
});

test.each([
  ['<<<<<<< HEAD', "the record can't be parsed: Unexpected token '<'"],
  ['{"site.name": "a1f8adb76ca8"}', 'the record can\'t be parsed: "method": must be machine or human'],
])('a record of strings that contains %s is reported', (lock, message) => {
  const files = { 'src/content/fr-FR/strings.json': '{}', 'src/content/fr-FR/strings.lock.json': lock };
  expect(diagnostics(files)).toEqual([
    expect.stringContaining(`src/content/fr-FR/strings.lock.json:1: ${message}`) as string,
  ]);
});
