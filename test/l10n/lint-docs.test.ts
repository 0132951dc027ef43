/** `lint-docs` on sample repositories, and on incorrect configurations and files. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../tools/l10n/commands/command-list.ts';
import type { LocaleTag } from '../../src/i18n/locales.ts';
import { parseGlossary } from '../../src/translation/glossary.ts';
import { EDITION_IDS, type EditionId, WINDOW_DAYS, figureOf, plusDays } from '../../src/rules/index.ts';
import { lintDocsFile } from '../../tools/l10n/lint-docs/contradictions.ts';
import { GLOSSARY } from './glossary.ts';
import { closes } from '../window.ts';
import { withProject } from './l10n-command.ts';

const PROJECT = { 'src/content/en-US/strings.json': '{}', 'src/content/glossary.csv': GLOSSARY };

/** @param folder the other repository, relative to this folder or absolute */
async function lintDocs(folder: string, ...args: readonly string[]) {
  let result = { code: -1, out: '', err: '' };
  await withProject(COMMANDS, PROJECT, async ({ run }) => {
    result = await run('lint-docs', resolve(folder), ...args);
  });
  return result;
}

const HINT = 'If the published policy changed, change the sample repositories in test/l10n/lint-docs.';

const LOOK_FROM = Number(figureOf('maicpp', 'look-from').value);

/** The lengths of the windows of both programs. */
const LENGTHS = [
  WINDOW_DAYS,
  ...['documented-window', 'specialization-window'].map((id) => Number(figureOf('maicpp', id).value)),
];

const SEEDED = [
  'docs/en/renewing.md:8: "45 days" isn\'t a period',
  `docs/en/renewing.md:12: "23 days" isn't the length of the renewal window; write ${[...new Set(LENGTHS)].sort().join(', ')}`,
  `docs/fr/renouveler.md:3: "avant" means before, but the period of ${WINDOW_DAYS} days is after`,
  `docs/fr/renouveler.md:5: "20 juillet 2021" is 28 days after 22 juin 2021, where the policy has no event; the nearest event is on ${closes('2021-06-22')}`,
  'docs/zh-cn/renew.md:3: "后" means after, but the period of 15 days is before',
  'docs/zh-cn/renew.md:5: "四十五天" isn\'t a period',
  'docs/sv/fornya.mdx:5: "före" means before, but the period of 365 days is after',
  'docs/sv/fornya.mdx:8: "fyrtiofem dagar" isn\'t a period',
  'docs/nl/verlengen.md:3: "vóór" means before, but the period of 23 days is after',
  'docs/nl/verlengen.md:5: "3 april 2021" is 33 days after 1 maart 2021',
];

describe('a sample repository', () => {
  test('has ten contradictions in five languages, each found with its file and line', async () => {
    const { code, out } = await lintDocs('test/l10n/lint-docs/seeded');
    const lines = out.trimEnd().split('\n');
    expect([code, lines.length, lines.at(-1)], HINT).toEqual([1, 11, '10 contradictions in 5 files.']);
    for (const [index, start] of SEEDED.entries()) expect(lines[index]?.slice(0, start.length), HINT).toBe(start);
  });

  test('has annotations for GitHub', async () => {
    const { code, out, err } = await lintDocs('test/l10n/lint-docs/seeded', '--github');
    expect([code, out.trimEnd().split('\n').length, err], HINT).toEqual([1, 10, '10 contradictions in 5 files.\n']);
    expect(out).toContain('::error file=docs/fr/renouveler.md,line=3,title=direction::"avant" means before');
  });

  test('without contradictions, in six languages, has no diagnostics', async () => {
    const { code, out } = await lintDocs('test/l10n/lint-docs/clean');
    expect([code, out], HINT).toEqual([0, '0 contradictions in 6 files.\n']);
  });
});

const glossary = parseGlossary(GLOSSARY);
const rulesIn = (text: string, tag: LocaleTag = 'en-US', editions: readonly EditionId[] = EDITION_IDS) =>
  lintDocsFile('a.md', text, { tag, glossary, editions }).map(({ rule, line }) => `${line} ${rule}`);

describe('the rules that a text violates', () => {
  type Row = readonly [text: string, found: readonly string[], tag?: LocaleTag, edition?: EditionId];
  const rows: readonly Row[] = [
    // What's correct depends on the edition: in today's program, the window opens before the anniversary date.
    ['The renewal window opens 60 days before your anniversary date.', [], 'en-US', 'maicpp'],
    ['The renewal window opens 60 days before your anniversary date.', ['1 figures'], 'en-US', 'mpn-2021'],
    ['The renewal window opens 60 days after your anniversary date.', ['1 direction'], 'en-US', 'maicpp'],
    [`Start ${LOOK_FROM} days before the anniversary date.`, [], 'en-US', 'maicpp'],
    [`Start ${WINDOW_DAYS} days before the anniversary date.`, ['1 direction'], 'en-US', 'mpn-2021'],
    // Words, hyphens, and full-width digits.
    ['A forty-five-day renewal window.', ['1 figures']],
    [`A ${WINDOW_DAYS}-day renewal window.`, []],
    ['續約期間為 20 天。', ['1 figures'], 'zh-TW'],
    ['Vous pouvez renouveler pendant quarante jours.', ['1 figures'], 'fr-FR'],
    // Other periods.
    ['Renew soon. Refunds take 45 days.', []],
    ['In the last 45 days, we renewed two offers.', []],
    ['Only 3 days left in the renewal window.', []],
    ['You have 45 days to unpack.', []],
    // Dates.
    [`If your anniversary date is 2021-06-22, renew by ${closes('2021-06-22')}.`, []],
    [`If your anniversary date is 2021-06-22, renew by ${plusDays(closes('2021-06-22'), 1)}.`, []],
    [`If your anniversary date is 2021-06-22, renew by ${plusDays(closes('2021-06-22'), 3)}.`, ['1 dates']],
    ['If your anniversary date is 03/04/2021, renew by 05/06/2021.', []],
    ['The anniversary date is June 22, 2021; the page was read on May 2, 2024, before the renewal.', []],
    ['After anniversary date June 22, 2021, the next is June 23, 2022, if you renew.', ['1 dates']],
    // What isn't prose.
    ['`45 days after the anniversary date`', []],
    ['<div title="45 days after the anniversary date"></div>', []],
    ['---\ndescription: 45 days after the anniversary date\n---\n\nText.', []],
    ['Text.\n\n- One\n- 45 days after the anniversary date', ['4 figures']],
  ];
  test.each(rows.map(([text, found, tag, edition]) => ({ text, found, tag, edition })))('$text', (row) => {
    const { text, found, tag, edition } = row;
    expect(rulesIn(text, tag, edition && [edition])).toEqual(found);
  });

  test.each<readonly [comment: string, found: readonly string[]]>([
    ['<!-- policy-ignore: another vendor -->', []],
    ['{/* policy-ignore: another vendor */}', []],
    ['<!-- policy-ignore -->', ['1 suppressions', '3 figures']],
  ])('are only suppressed in the block below %s', (comment, found) => {
    const text = `${comment}\n\n45 days after the anniversary date.\n`;
    expect(rulesIn(text)).toEqual(found);
    expect(rulesIn(`${text}\n45 days after the anniversary date.`)).toEqual([...found, '5 figures']);
  });
});

describe('usage errors', () => {
  const FOLDER = { path: 'docs', locale: 'en-US' };
  test.each([
    [undefined, 'policy-lint.json. Create it, or give another with --config.'],
    ['{', "policy-lint.json isn't JSON:"],
    [JSON.stringify({ folders: [] }), "isn't a configuration of lint-docs. folders: "],
    [
      JSON.stringify({ folders: [{ ...FOLDER, locale: 'qaa-QM' }] }),
      'folders.0.locale: Invalid option: expected one of',
    ],
    [JSON.stringify({ folders: [{ ...FOLDER, edition: '2021' }] }), 'folders.0.edition: Invalid option'],
    [JSON.stringify({ folders: [{ ...FOLDER, ignored: [] }] }), 'folders.0: Unrecognized key: "ignored"'],
    [JSON.stringify({ folders: [{ ...FOLDER, path: 'manual' }] }), 'There is no folder "manual" in '],
  ])('%s', async (config, why) => {
    const folder = await mkdtemp(join(tmpdir(), 'renewal-guide-docs-'));
    const files = { 'docs/a.md': 'Text.', ...(config === undefined ? {} : { 'policy-lint.json': config }) };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const { code, out, err } = await lintDocs(folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
    await rm(folder, { recursive: true });
  });
});
