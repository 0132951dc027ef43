/** Suppressions: where they can be, what they apply to, and that they need a reason and must not be unused. */
import { describe, expect, test } from 'vitest';
import { recorded } from '../../translation/recorded.ts';
import { parseStringSuppressions } from '../../../tools/l10n/lint/lint-files.ts';
import { ARTICLES, DASHBOARD, checkFixture, pathOf, printed } from './fixture.ts';

const withMistake = (comment: string) =>
  ARTICLES['fr-FR'].replace('Les frais ne l’ont pas été.', `Un anniversaire.${comment} Les frais ne l’ont pas été.`);

const check = (text: string) => {
  const { diagnostics, suppressed } = checkFixture({ articles: { 'fr-FR': text } });
  return { lines: printed(diagnostics).map((line) => line.replace(/^\S+?:\d+ /, '')), suppressed };
};

describe('a suppression in an article', () => {
  test('applies to its block if it’s in text', () => {
    expect(check(withMistake(' {/* l10n-ignore glossary: a birthday is meant */}'))).toEqual({
      lines: [],
      suppressed: 1,
    });
  });
  test('applies only to the next block if it’s before a block', () => {
    const before = (mark: string) =>
      withMistake('').replace(mark, `{/* l10n-ignore glossary: a birthday is meant */}\n\n${mark}`);
    expect(check(before('<Note>\n'))).toEqual({ lines: [], suppressed: 1 });
    expect(check(before('- **Par carte**')).lines).toEqual(
      ['"l10n-ignore glossary" suppresses nothing here', '"anniversaire" is a word to avoid'].map(
        (end) => expect.stringContaining(end) as string,
      ),
    );
  });
  test('is a YAML comment in front matter', () => {
    const long = `description: ${'Les dates et les frais. '.repeat(8)}`;
    const text = ARTICLES['fr-FR'].replace(
      /^description: .*$/m,
      `# l10n-ignore length: the whole of it is a quotation\n${long}`,
    );
    expect(check(text)).toEqual({ lines: [], suppressed: 1 });
    expect(check(text.replace('# l10n-ignore length: the whole of it is a quotation\n', '')).lines).toHaveLength(1);
  });
  test.each([
    [' {/* l10n-ignore glossary */}', 'suppressions: "l10n-ignore glossary" has no reason'],
    [' {/* l10n-ignore glossary: */}', 'suppressions: "l10n-ignore glossary" has no reason'],
    [
      ' {/* l10n-ignore grammar: why not */}',
      'suppressions: "l10n-ignore grammar" isn\'t a rule that can be suppressed',
    ],
    [' {/* l10n-ignore */}', 'suppressions: "l10n-ignore " isn\'t a rule'],
    [' {/* l10n-ignore figures: why not */}', 'suppressions: "l10n-ignore figures" suppresses nothing here'],
  ])('suppresses nothing if it’s %s', (comment, message) => {
    const { lines, suppressed } = check(withMistake(comment));
    expect(suppressed).toBe(0);
    expect(lines).toContainEqual(expect.stringContaining(message));
    expect(lines).toContainEqual(expect.stringContaining('"anniversaire" is a word to avoid'));
  });
  test('isn’t any other comment, which isn’t a block either', () => {
    const text = ARTICLES['fr-FR'].replace('<Note>', '{/* to be asked again */}\n\n<Note>');
    expect(check(text)).toEqual({ lines: [], suppressed: 0 });
  });
});

describe('a suppression isn’t reported as unused if the English has changed', () => {
  /** A sentence without the English's Partner Center, and a suppression for it. */
  const suppressed = ARTICLES['fr-FR'].replace(
    `Ouvrez l’[Espace partenaires](${DASHBOARD})`,
    `Ouvrez le [site](${DASHBOARD}) {/* l10n-ignore glossary: it was just named */}`,
  );
  const french = recorded(pathOf('fr-FR'), suppressed, ARTICLES['en-US']);
  test.each([
    ['in its section', (text: string) => text.replace('The window closes', 'It closes'), 0],
    ['in another section', (text: string) => text.replace('takes effect immediately', 'works immediately'), 1],
    ['nowhere', (text: string) => text, 1],
  ])('%s', (_, edit, count) => {
    const changed = edit(ARTICLES['en-US']);
    const result = checkFixture({ articles: { 'en-US': changed, 'fr-FR': french } });
    expect([printed(result.diagnostics), result.suppressed]).toEqual([[], count]);
  });
});

test('build errors can’t be suppressed', () => {
  const text = ARTICLES['fr-FR']
    .replace('(#reminders)', '(#nowhere)')
    .replace('La période se ferme', '{/* l10n-ignore links: why not */}La période se ferme');
  expect(check(text).lines).toContainEqual(expect.stringContaining('leads to a heading that'));
});

describe('suppressions for strings', () => {
  const strings = {
    'en-US': { 'a.b_one': 'Text', 'a.b_other': 'Texts' },
    'fr-FR': { 'a.b_one': 'Un anniversaire', 'a.b_many': 'x', 'a.b_other': 'x' },
  };
  const suppressions = (text: string) =>
    parseStringSuppressions(
      'src/content/fr-FR/strings.ignore.json',
      text,
      ['a.b_one', 'a.b_many', 'a.b_other'],
      (key) => ({ 'a.b_one': 2, 'a.b_many': 3 })[key] ?? 4,
    );
  const run = (text: string) => checkFixture({ strings, stringSuppressions: suppressions(text) });
  test('apply to a full key or a base key', () => {
    expect(run('{"a.b": {"glossary": "a birthday is meant"}}').suppressed).toBe(1);
    expect(run('{"a.b_one": {"glossary": "a birthday is meant"}}').suppressed).toBe(1);
  });
  test('need a reason and an existing key', () => {
    expect(run('{"a.b": {"glossary": ""}}').suppressed).toBe(0);
    expect(printed(run('{"a.c": {"glossary": "because"}}').diagnostics)).toContainEqual(
      expect.stringContaining('suppresses nothing here'),
    );
  });
  test('are reported with their file if they aren’t valid JSON', () => {
    expect(() => suppressions('{')).toThrow(/strings\.ignore\.json is not JSON/);
  });
});
