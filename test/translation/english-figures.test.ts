/** Figures typed in English articles fail a build, unless a suppression gives the reason. */
import { describe, expect, test } from 'vitest';
import { WINDOW_DAYS } from '../../src/rules/index.ts';
import { ARTICLE, FIRST_LINE, HEAD, diagnostics, diagnosticsOnBody } from './fixture.ts';

const article = (edition: string, body: string) =>
  diagnostics({ [ARTICLE]: `${HEAD.replace('order: 1', `order: 1\nedition: ${edition}`)}${body}\n` }).map((line) =>
    line.replace(`${ARTICLE}:`, ''),
  );

describe('a figure of the edition', () => {
  test.each([
    [
      'mpn-2021',
      `Renew within ${WINDOW_DAYS} days.`,
      `"${WINDOW_DAYS} days" is a figure of the policy typed as text; print it with <RuleDays of="window" />`,
    ],
    ['mpn-2021', 'Renew within thirty days.', '"thirty days" is a figure of the policy'],
    ['mpn-2021', 'It needs 80 points.', 'print it with <RulePoints of="pci-gold" />'],
    ['mpn-2021', 'It takes 48 hours.', 'print it with <RuleHours of="transfer" />'],
    ['maicpp', 'The last 5 months count.', 'print it with <RuleMonths of="qualification-months" />'],
    ['maicpp', 'The last five months count.', 'print it with <RuleMonths of="qualification-months" />'],
    ['maicpp', 'It needs 70 points.', 'print it with <RulePoints of="qualification-points" />'],
    ['maicpp', 'Look 60 days before.', 'print it with <RuleDays of="specialization-window" />'],
  ])('is reported in an article of %s: %s', (edition, body, message) => {
    expect(article(edition, `\n${body}`)).toEqual([expect.stringContaining(message)]);
  });
});

describe('a number that no edition has', () => {
  test.each([
    ['mpn-2021', 'Renew within 28 days.', '"28 days"'],
    ['mpn-2021', 'A 28-day window.', '"28-day"'],
    ['mpn-2021', 'It needs 75 points.', '"75 points"'],
    ['maicpp', 'The last 6 months count.', '"6 months"'],
  ])('is reported in an article of %s: %s', (edition, body, quoted) => {
    expect(article(edition, `\n${body}`)).toEqual([
      expect.stringContaining(
        `${quoted} is a figure that the policy doesn't have; spell it out if it isn't part of a rule; otherwise, correct it, or add it`,
      ),
    ]);
  });
  test.each(['One day earlier, two days, or 1 day.', 'On day 1 of 1990.', 'Office 365 days out.'])(
    'is allowed in other contexts: %s',
    (body) => {
      expect(article('mpn-2021', `\n${body}`).filter((line) => line.includes("doesn't have"))).toEqual([]);
    },
  );
});

test('a translation doesn’t fail a build, because it’s compared with the English', () => {
  expect(diagnosticsOnBody('\nDen gäller i 30 dagar.', 'sv-SE')).toEqual([]);
});

test('figures in titles, headings, and alternative text are reported', () => {
  const [title, heading] = ["front matter can't have components", "headings can't have components"];
  expect(diagnostics({ [ARTICLE]: `${HEAD.replace('A title', 'Renew in 30 days')}\nText.\n` })).toEqual([
    `${ARTICLE}:2: "30 days" is a figure of the policy typed as text; write it without the number: ${title}`,
  ]);
  expect(diagnosticsOnBody('\n## The 30 days {#days}')).toEqual([
    `${ARTICLE}:${FIRST_LINE + 1}: "30 days" is a figure of the policy typed as text; write it without the number: ${heading}`,
  ]);
  const pictured = { [ARTICLE]: `${HEAD}\n![The 30 days](./images/a.png)\n`, 'src/content/en-US/images/a.png': '' };
  expect(diagnostics(pictured)).toEqual([expect.stringContaining('"30 days"')]);
});

test('a suppression applies only to its own block', () => {
  const ignore = '{/* l10n-ignore figures: the length of a trial */}';
  expect(diagnosticsOnBody(`\n${ignore}\n\nThe trial has 30 days.`)).toEqual([]);
  expect(diagnosticsOnBody(`\n${ignore}\n\nThe trial has 30 days.\n\nThe window has 30 days.`)).toEqual([
    expect.stringContaining(`:${FIRST_LINE + 5}: "30 days"`),
  ]);
});

test('a file whose body isn’t MDX only has that diagnostic', () => {
  expect(diagnosticsOnBody('\nRenew in 30 days <Note>.')).toEqual([expect.stringContaining('not MDX')]);
});
