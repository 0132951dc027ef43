/** Articles as plain Markdown have the same text as the page. */
import { readFile, readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toPlainMarkdown } from '../../src/components/article/prose/markdown/print-mdx.ts';
import { PROSE_COMPONENTS } from '../../src/components/article/prose/registry.ts';
import { type LocaleTag, LOCALES } from '../../src/i18n/locales.ts';
import { stringsOf } from '../../src/i18n/strings.ts';
import {
  CYCLE_DAYS,
  type EditionId,
  PCI_SILVER_POINTS,
  WINDOW_DAYS,
  calendarDate,
  eventsOf,
  figureOf,
  namedDayOf,
} from '../../src/rules/index.ts';
import { editionIn } from '../../src/translation/front-matter.ts';
import { readContent } from '../../src/translation/content.ts';

const plain = (body: string, tag: LocaleTag = 'en-US', edition: EditionId = 'mpn-2021') =>
  toPlainMarkdown(body, { tag, edition, urlOf: (link) => `https://x.org/${link}` });

test('every registered component has its Astro component, and no Astro component is unregistered', async () => {
  const files = await readdir('src/components/article/prose/components');
  const names = files.filter((file) => file.endsWith('.astro')).map((file) => basename(file, '.astro'));
  expect(names.sort()).toEqual(Object.keys(PROSE_COMPONENTS).sort());
});

test('an unregistered component is an error with a hint', () => {
  expect(() => plain('<Fancy />')).toThrow(/<Fancy> isn't registered\. Add it to .*registry\.ts/);
});

const LONG = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
/** @example long('2021-06-22') // => 'June 22, 2021' */
const long = (date: string) => LONG.format(Date.parse(date));
const days = (tag: LocaleTag, count: number) => stringsOf(tag).n('figure.days', count);

describe('components in Markdown', () => {
  const [from, to] = [figureOf('mpn-2021', 'transfer').value].flat();
  test.each<[LocaleTag, string, string]>([
    ['en-US', 'The <RuleDays of="window" /> after.', `The ${days('en-US', WINDOW_DAYS)} after.\n`],
    ['sv-SE', '<RuleDays of="window" form="number" />-dagarsperioden', `${WINDOW_DAYS}-dagarsperioden\n`],
    ['fr-FR', 'Pendant <RuleDays of="window" />.', `Pendant ${days('fr-FR', WINDOW_DAYS)}.\n`],
    [
      'en-US',
      '<RuleHours of="transfer" /> in all',
      `${stringsOf('en-US').t('figure.hours', { from: Number(from), to: Number(to) })} in all\n`,
    ],
    ['fr-FR', 'Le <RuleDate of="programme-replaced" />.', 'Le 3 octobre 2022.\n'],
    ['en-US', '<RulePoints of="pci-silver" />', `${stringsOf('en-US').n('figure.points', PCI_SILVER_POINTS)}\n`],
    ['en-US', 'Select <UiLabel>Membership offers</UiLabel>.', 'Select **Membership offers**.\n'],
    ['zh-CN', '打开<UiLabel>Membership offers</UiLabel>。', '打开“Membership offers”。\n'],
    ['zh-TW', '開啟<UiLabel>Membership offers</UiLabel>。', '開啟「Membership offers」。\n'],
    [
      'en-US',
      '<Note>\n**Mind.** The <RuleDays of="window" />.\n\nMore.\n</Note>',
      `> **Mind.** The ${days('en-US', WINDOW_DAYS)}.\n>\n> More.\n`,
    ],
    ['en-US', '## A heading {#its-id}\n\nText{/* a comment */}.', '## A heading\n\nText.\n'],
    ['en-US', '[There](./other.mdx#id)', '[There](https://x.org/./other.mdx#id)\n'],
    ['en-US', '[There][it]\n\n[it]: ./other.mdx#id', '[There][it]\n\n[it]: https://x.org/./other.mdx#id\n'],
    ['en-US', 'It was ~~**45** days~~ longer.', 'It was ~~**45** days~~ longer.\n'],
    ['zh-CN', '一行\n又一行', '一行又一行\n'],
    ['en-US', '1. One\n2. The <RuleDays of="cycle" />', `1. One\n2. The ${days('en-US', CYCLE_DAYS)}\n`],
  ])('are converted in %s: %s', (tag, body, expected) => {
    expect(plain(body, tag)).toBe(expected);
  });

  test('have the figures, days, and examples of the article’s edition', () => {
    const print = (body: string) => plain(body, 'en-US', 'maicpp');
    const value = (id: string) => Number(figureOf('maicpp', id).value);
    expect(print('<RuleMonths of="qualification-months" />')).toBe(`${value('qualification-months')}\u00a0months\n`);
    expect(print('<RuleDays of="specialization-window" />')).toBe(`${days('en-US', value('specialization-window'))}\n`);
    expect(print('<RuleDate of="former-renewals-ended" />')).toBe(
      `${long(namedDayOf('maicpp', 'former-renewals-ended').day)}\n`,
    );
    expect(() => print('<RuleDays of="window" />')).toThrow(/No figure "window"/);
    const lines = print('<WorkedExample offer="partner-success-core" anniversary="2026-12-15" />').trim().split('\n');
    expect(lines.slice(4).map((line) => line.split('|')[2]?.trim())).toEqual(
      eventsOf('partner-success-core', calendarDate('2026-12-15')).map(({ on }) => long(on)),
    );
  });

  test('are tables with captions for examples', () => {
    const lines = plain('<WorkedExample offer="competency" anniversary="2021-06-22" />').trim().split('\n');
    expect(lines[0]).toMatch(/^\*\*.*June 22, 2021.*\*\*$/);
    const { t } = stringsOf('en-US');
    expect(lines[2]?.split('|').map((cell) => cell.trim())).toEqual([
      '',
      t('dates.day'),
      t('dates.date'),
      t('dates.what'),
      '',
    ]);
    expect(lines.slice(4).map((line) => line.split('|')[2]?.trim())).toEqual(
      eventsOf('competency', calendarDate('2021-06-22')).map(({ on }) => long(on)),
    );
  });

  test('are tables of dates for measures', () => {
    expect(plain('<MeasuresTable />', 'nl-NL')).toContain('30 juni 2020');
  });
});

test('no article’s Markdown file contains MDX', async () => {
  const { articles } = await readContent(process.cwd());
  expect(articles.length).toBeGreaterThan(5);
  for (const { path, tag, body, data } of articles) {
    const known = LOCALES.find((locale) => locale.tag === tag);
    const markdown = plain(body, known?.tag, editionIn(data));
    expect(markdown, path).not.toMatch(/<\/?[A-Z]|\{#|\{\/\*|undefined/);
    const headings = (text: string) => text.match(/^#{2,4} /gm)?.length ?? 0;
    expect(headings(markdown), path).toBe(headings(await readFile(path, 'utf8')));
  }
});
