/** Placeholders are typed from en-US/strings.json: `astro check` fails if an error that is expected here isn't one. */
import { expect, test } from 'vitest';
import type { Message, SiteTranslator } from '../../src/i18n/keys.ts';
import { messageTypes } from '../../src/integrations/message-types.ts';
import { translatorOf } from '../strings.ts';

const translator: SiteTranslator = translatorOf('en-US');
const { t, n, text } = translator;

test('a missing, misspelled, or needless value is a type error', () => {
  const closes = 'July 22, 2021';
  expect(t('answer.last-day', { closes })).toContain(closes);
  expect(n('answer.open', 3, { opens: 'June 23, 2021', closes })).toContain('3');
  expect(text({ of: 'answer.last-day', values: { closes } })).toContain(closes);
  // @ts-expect-error A value is missing.
  expect(() => t('answer.last-day')).toThrow(RangeError);
  // @ts-expect-error A placeholder is misspelled.
  expect(() => t('answer.last-day', { close: closes })).toThrow(RangeError);
  // @ts-expect-error A value of a plural is missing.
  expect(() => n('answer.open', 3, { closes })).toThrow(RangeError);
  // @ts-expect-error The message has no placeholders.
  expect(t('answer.today', { closes })).toBe(t('answer.today'));
  // @ts-expect-error A plural needs a count.
  expect(() => text({ of: 'figure.days' })).toThrow(RangeError);
  // @ts-expect-error The key is unknown.
  expect(() => t('answer.yesterday')).toThrow(RangeError);
});

test('a key that’s chosen at run time needs the values of all messages that it can be', () => {
  const pick = (isLast: boolean) => (isLast ? 'answer.last-day' : 'answer.reactivation');
  const values = { closes: 'July 22, 2021', until: 'August 21, 2021' };
  const message: Message<string> = { of: pick(false), values };
  expect(text(message)).toContain('August 21, 2021');
  // @ts-expect-error The reactivation's last day is missing.
  const half: Message<string> = { of: pick(false), values: { closes: 'July 22, 2021' } };
  expect(() => text(half)).toThrow(RangeError);
});

test('the types list the placeholders of each message; for plurals, those of all forms except the count', () => {
  const types = messageTypes({ a: 'A', 'b.c': '{{x}} of {{y}}', d_one: '{{count}} day', d_other: '{{count}} {{z}}' });
  expect(types.split('\n').map((line) => line.trim())).toEqual([
    "declare module 'virtual:message-types' {",
    'export interface PlainMessages {',
    '"a": never;',
    '"b.c": "x" | "y";',
    '}',
    'export interface PluralMessages {',
    '"d": "z";',
    '}',
    '}',
    '',
  ]);
});
