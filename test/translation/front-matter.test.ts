/** Front matter: valid dates that aren't in the future, missing keys, and malicious YAML. */
import { describe, expect, test } from 'vitest';
import { parseArticleFile } from '../../src/translation/content.ts';
import { ARTICLE, HEAD, diagnostics, diagnosticsOnFrontMatter } from './fixture.ts';

const updated = (day: string, today?: string) =>
  diagnosticsOnFrontMatter('updated: 2021-07-15', `updated: ${day}`, today);

describe('the date in "updated"', () => {
  test.each([
    '2021-13-01',
    '2021-00-10',
    '2021-02-29',
    '2021-02-30',
    '2021-04-31',
    '2021-01-00',
    '2021-06-31',
    "'2021-13-01'",
  ])('is refused if there’s no such day: %s', (day) => {
    const found = day.replaceAll("'", '"').replace(/^2.*$/, '"$&"');
    expect(updated(day)).toEqual([
      expect.stringContaining(
        `${ARTICLE}:5: front matter "updated": must be a date that exists, not ${found}; write the date`,
      ),
    ]);
  });
  test.each(['2021-7-15', '15/07/2021', 'July 15', '20210715', '2021-07-15T00:00:00', '2021', '[2021-07-15]'])(
    'is refused in another format: %s',
    (day) => {
      expect(updated(day)).toEqual([
        expect.stringContaining(`${ARTICLE}:5: front matter "updated": must be a date, YYYY-MM-DD`),
      ]);
    },
  );
  test.each(['1989-12-31', '2100-01-01'])('is refused outside the supported years: %s', (day) => {
    expect(updated(day)).toEqual([expect.stringContaining('"updated": must be of the years 1990 to 2099')]);
  });
  test.each(['2021-09-02', '2031-01-01'])('is refused on September 1, 2021, if it’s %s', (day) => {
    expect(updated(day, '2021-09-01')).toEqual([
      `${ARTICLE}:5: front matter "updated": ${day} is in the future; write the date of the change`,
    ]);
  });
  test.each(['2021-09-01', '2020-02-29', "'2021-08-31'"])('is accepted: %s', (day) => {
    expect(updated(day, '2021-09-01')).toEqual([]);
  });
  test('is checked like the date of a sign-off', () => {
    const record = (on: string) =>
      `translation: { method: human, reviewed: { by: Ana, on: ${on}, text: 0123456789ab }, sections: {} }`;
    const signed = (on: string) =>
      diagnostics(
        { 'src/content/fr-FR/a.mdx': `${HEAD.replace('---\ntitle', `---\n${record(on)}\ntitle`)}\nTexte.\n` },
        '2021-09-01',
      );
    expect(signed('2021-08-01')).toEqual([]);
    expect(signed('2021-08-32')).toEqual([
      expect.stringContaining('"translation.reviewed.on": must be a date that exists'),
    ]);
    expect(signed('2021-10-01')).toEqual([
      expect.stringContaining('"translation.reviewed.on": 2021-10-01 is in the future'),
    ]);
  });
});

describe('missing keys are reported with a hint', () => {
  test.each([
    ['title: A title\n', 'title', 'add title: with the title of the article'],
    ['description: What it says.\n', 'description', 'add description: with a summary of less than 160 characters'],
    ['order: 1\n', 'order', 'add order: with the position in the list of articles'],
    ['updated: 2021-07-15\n', 'updated', 'add updated: with the date of the last change'],
    ['roles: [global-admin]\n', 'roles', 'add roles: with the required roles'],
  ])('%s', (line, key, hint) => {
    const missing = expect.stringContaining(`${ARTICLE}:1: front matter "${key}" is missing; ${hint}`) as string;
    expect(diagnosticsOnFrontMatter(line, '')).toEqual([missing]);
    const empty = `${line.split(':')[0]}:\n`;
    const writeHint = hint.replace(/^add \w+: with/, 'write');
    expect(diagnosticsOnFrontMatter(line, empty)[0]).toContain(`front matter "${key}" is missing; ${writeHint}`);
  });
  test('a list with an empty item isn’t missing', () => {
    const [message] = diagnosticsOnFrontMatter('roles: [global-admin]', 'roles: [global-admin, ~]');
    expect(message).toContain('front matter "roles": ');
    expect(message).not.toContain('is missing');
  });
  test('an unknown key is reported', () => {
    expect(diagnosticsOnFrontMatter('order: 1', 'order: 1\nsummary: x')).toEqual([
      `${ARTICLE}:5: front matter "summary" isn't known; remove or rename it; the keys are title, description, order, updated, roles, edition, translation`,
    ]);
    expect(diagnosticsOnFrontMatter('order: 1', 'order: 1\nconstructor: x')).toEqual([
      expect.stringContaining(`${ARTICLE}:5: front matter "constructor" isn't known`),
    ]);
  });
});

describe('the hint for an invalid value is to write it, not to add its key', () => {
  test.each([
    ['order: 1', 'order: first', 'write the position in the list of articles, such as 3'],
    ['updated: 2021-07-15', 'updated: July', 'write the date of the last change, such as 2021-07-15'],
    ['roles: [global-admin]', 'roles: [admin]', 'write the required roles, such as [global-admin]'],
    ['order: 1', 'order: 1\nedition: x', 'write the ID of the policy edition, or remove the line for mpn-2021'],
  ])('%j written as %j', (from, to, hint) => {
    expect(diagnosticsOnFrontMatter(from, to)).toEqual([expect.stringContaining(`; ${hint}`)]);
  });
});

test('the hint for a value with a colon is to put it in quotation marks', () => {
  expect(diagnosticsOnFrontMatter('description: What', 'description: Dates: what')).toEqual([
    `${ARTICLE}:3: the front matter can't be parsed: Nested mappings are not allowed in compact mappings; put a value that has a colon in quotation marks`,
  ]);
});

test('a position is unique among the English articles', () => {
  const other = `${HEAD.replace('order: 1', 'order: 2')}\nText.\n`;
  const [b, c] = ['src/content/en-US/b.mdx', 'src/content/en-US/c.mdx'];
  expect(diagnostics({ [b]: other, [c]: other.replace('order: 2', 'order: 3') })).toEqual([]);
  expect(diagnostics({ [b]: other, [c]: other, 'src/content/fr-FR/c.mdx': other })).toEqual([
    `${c}:4: front matter "order": 2 is also that of ${b}; give each English article a unique position; the next free one is 3`,
  ]);
});

test('a position that two articles have is reported in the one that was updated last', () => {
  const [b, c] = ['src/content/en-US/b.mdx', 'src/content/en-US/c.mdx'];
  const old = `${HEAD.replace('order: 1', 'order: 2')}\nText.\n`;
  const added = old.replace(/updated: .*/, 'updated: 2021-07-20');
  expect(diagnostics({ [b]: added, [c]: old })).toEqual([expect.stringContaining(`${b}:4: front matter "order": 2`)]);
  expect(diagnostics({ [b]: old, [c]: added })).toEqual([expect.stringContaining(`${c}:4: front matter "order": 2`)]);
});

test('the line of a key is that of the key, not of its value', () => {
  const yaml =
    'title:\n  A title\ntranslation:\n  method: human\n  sections:\n    _intro: 0123456789ab\nroles:\n  - a\n  - b';
  const { lineOf } = parseArticleFile(ARTICLE, `---\n${yaml}\n---\n`);
  expect(lineOf(['title'])).toBe(2);
  expect(lineOf(['translation'])).toBe(4);
  expect(lineOf(['translation', 'sections'])).toBe(6);
  expect(lineOf(['translation', 'sections', '_intro'])).toBe(7);
  expect(lineOf(['translation', 'reviewed', 'by'])).toBe(4);
  expect(lineOf(['roles'])).toBe(8);
  expect(lineOf(['roles', 1])).toBe(10);
});

test('an English article can’t have a translation record', () => {
  expect(diagnosticsOnFrontMatter('order: 1', 'order: 1\ntranslation: { method: human, sections: {} }')).toEqual([
    `${ARTICLE}:5: front matter "translation" is only for translations; remove it from the English`,
  ]);
});

describe('no message has the schema library’s wording, whatever the value is', () => {
  const VALUES = [
    '5',
    '-1',
    '1.5',
    'true',
    'text',
    '""',
    '[]',
    '[5]',
    '[text]',
    '{}',
    '{ a: 1 }',
    '.nan',
    '2021-01-01',
  ];
  const RECORD = ['method', 'reviewed', 'sections'].map((key) => `translation.${key}`);
  const KEYS = [
    'title',
    'description',
    'order',
    'updated',
    'roles',
    'edition',
    'translation',
    ...RECORD,
    'translation.reviewed.by',
  ];
  test.each(KEYS)('%s', (key) => {
    for (const value of VALUES) {
      const yaml = key
        .split('.')
        .reduceRight((inner, name) => `{ ${name}: ${inner} }`, value)
        .replace(/^\{ (.*) \}$/, '$1');
      const [top = ''] = yaml.split(':');
      const head = HEAD.replace(new RegExp(`^${top}: .*\n`, 'm'), '').replace('---\n', `---\n${yaml}\n`);
      for (const found of diagnostics({ 'src/content/fr-FR/a.mdx': `${head}\nTexte.\n` })) {
        expect(found).not.toMatch(/invalid|expected|received|undefined|object|NaN|\bstring\b|line \d+, column/i);
      }
    }
  });
});

describe('malicious YAML is refused quickly', () => {
  const bomb = Array.from({ length: 9 }, (_, index) => {
    const [name, used] = [String.fromCharCode(98 + index), String.fromCharCode(97 + index)];
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${used}`).join(',')}]`;
  });
  test.each([
    ['aliases of aliases', `a: &a [x,x]\n${bomb.join('\n')}`, 'Excessive alias count'],
    ['brackets', `x: ${'['.repeat(50_000)}`, 'it is longer than 32 kB'],
    ['brackets below the size limit', `x: ${'['.repeat(20_000)}`, ''],
    [
      '300,000 keys',
      Array.from({ length: 300_000 }, (_, index) => `k${index}: 1`).join('\n'),
      'it is longer than 32 kB',
    ],
    ['tags', 'x: !!js/function "function () {}"', ''],
  ])('%s', (_, yaml, message) => {
    const [found = '', ...more] = diagnostics({ [ARTICLE]: HEAD.replace('---\n', `---\n${yaml}\n`) });
    expect(found).toContain(message);
    expect(found).toMatch(new RegExp(`^${ARTICLE}:\\d+: .+; .+`));
    expect(found.length).toBeLessThan(300);
    expect(more).toEqual([]);
  });
  test('parsing front matter never throws', () => {
    const { data, yamlProblem, lineOf } = parseArticleFile(ARTICLE, `---\na: &a [x]\nb: [${'*a,'.repeat(200)}]\n---\n`);
    expect(data).toBeUndefined();
    expect(yamlProblem).toBeDefined();
    expect(lineOf(['b'])).toBe(1);
  });
});
