/** Each row of the tables of habits, with a good and a bad example. */
import { describe, expect, test } from 'vitest';
import { parseGlossary } from '../../../src/translation/glossary.ts';
import type { LintContext } from '../../../tools/l10n/lint/rules/rule.ts';
import { scriptOf } from '../../../tools/l10n/lint/rules/rule.ts';
import { HABITS, wording } from '../../../tools/l10n/lint/rules/wording.ts';
import type { Habit } from '../../../tools/l10n/lint/rules/wording/habit.ts';
import { OBJECT_REPLACEMENT, type InlineObject, type SegmentKind } from '../../../src/translation/text/text-segment.ts';
import { GLOSSARY } from '../glossary.ts';
import { EXAMPLES, type Example } from './wording-examples.ts';

const terms = parseGlossary(GLOSSARY);

/** In examples, `[x]` is a label and `{x}` a date that a component prints. */
const MARKS = /\[([^\]]*)\]|\{([^}]*)\}/g;

/** The rule's violations in a text. */
function violationsIn(tag: string, text: string, kind: SegmentKind) {
  const inlineObjects = new Map<number, InlineObject>();
  const marked = text.replace(MARKS, (_, label?: string) => (label === undefined ? '\uE101' : '\uE100'));
  for (const [at, character] of Array.from(marked).entries()) {
    if (character === '\uE100') inlineObjects.set(at, { kind: 'label', text: 'Label' });
    if (character === '\uE101') inlineObjects.set(at, { kind: 'component', name: 'RuleDate', attributes: {} });
  }
  const segment = {
    kind,
    location: 'a',
    text: marked.replace(/[\uE100\uE101]/g, OBJECT_REPLACEMENT),
    inlineObjects,
    ranges: [],
  };
  const context: LintContext = {
    tag,
    ...scriptOf(tag),
    glossary: terms,
    plain: '',
    english: undefined,
    source: [],
    editions: [],
    max: undefined,
  };
  return wording.checkSegment?.(segment, context) ?? [];
}

const kindOf = ({ kinds = ['text'] }: Habit): SegmentKind => kinds[0] ?? 'text';

const TAGS = { en: 'en-US', fr: 'fr-FR', sv: 'sv-SE', nl: 'nl-NL', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' };

describe.each(Object.entries(TAGS))('%s', (language, tag) => {
  const habits = HABITS[language] ?? [];
  const examples: Readonly<Record<string, Example>> = EXAMPLES[language] ?? {};

  test('every row has an example, and every example a row', () => {
    expect(Object.keys(examples).sort()).toEqual(habits.map(({ name }) => name).sort());
  });

  test.each(habits.map((habit) => [habit.name, habit] as const))('%s', (name, habit) => {
    const [good, bad] = examples[name] ?? ['', ''];
    expect(violationsIn(tag, good, kindOf(habit))).toEqual([]);
    const [first, ...others] = violationsIn(tag, bad, kindOf(habit));
    expect(first?.message).toMatch(/^".+" (?!undefined)/);
    expect(first?.hint).not.toBe('');
    expect(others).toEqual([]);
  });
});

describe('the hint has the correct words, but there’s no automatic fix', () => {
  test.each([
    ['en-US', 'They are not due.', 'aren’t'],
    ['en-US', 'Do not wait.', 'Don’t'],
    ['en-US', 'You cannot pay.', 'can’t'],
    ['zh-CN', '登录帐户。', '账户'],
    ['zh-TW', '款項到帳後。', '入帳'],
  ])('%s: %s', (tag, text, right) => {
    expect(violationsIn(tag, text, 'text').map(({ hint, fix }) => [hint, fix])).toEqual([
      [`write "${right}"`, undefined],
    ]);
  });
});

test('a label is checked only by rows about labels', () => {
  expect(violationsIn('fr-FR', 'Offres pour les abonnés', 'label')).toHaveLength(1);
  expect(violationsIn('fr-FR', 'La fenêtre', 'label')).toEqual([]);
});

test('a language without a table has no habits', () => {
  expect(violationsIn('de-DE', 'Das Fenster steht in der Spalte.', 'text')).toEqual([]);
});
