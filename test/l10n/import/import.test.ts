/** `npm run l10n -- import`: the imported articles, and the diagnostics. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { WINDOW_DAYS, figureOf } from '../../../src/rules/index.ts';
import { GLOSSARY_PATH, parseGlossary } from '../../../src/translation/glossary.ts';
import { CONCEPT } from '../../../tools/l10n/import/concepts.ts';
import { datesIn } from '../../../tools/l10n/import/import-dates.ts';
import { FILES, SITE, withImport } from './import-project.ts';
import { ENGLISH, SHARED, SMALL, UNKNOWN_DAYS } from './samples.ts';

const FINAL_REMINDER = Number(figureOf('mpn-2021', 'final-reminder').value);

test('the concepts that figures are recognized by are in the glossary', async () => {
  const known = parseGlossary(await readFile(GLOSSARY_PATH, 'utf8')).concepts.map(({ concept }) => concept);
  expect(known).toEqual(expect.arrayContaining(Object.values(CONCEPT)));
});

interface ReportedDiagnostic {
  readonly path: string;
  readonly message: string;
}

describe('three languages of one article', () => {
  /** Imported once for all tests. */
  let diagnostics: readonly ReportedDiagnostic[];
  beforeAll(async () => {
    await withImport(FILES, async ({ json }) => {
      diagnostics = (await json('import', 'in', '--into', 'out')).diagnostics as ReportedDiagnostic[];
    });
  });

  test('become articles of this site, including the side-by-side English', async () => {
    await withImport(FILES, async ({ run, read }) => {
      const { code, out } = await run('import', 'in', '--into', 'out');
      expect(code).toBe(1);
      expect(out).toContain('3 files read, 4 articles written');
      expect(await read('out/en-US/deep/renew.mdx')).toMatch(
        /^---\n# Imported from renew\.md: the English beside a translation, .*\ntitle: Renew in good time\ndescription: Renew in good time\norder: 5\nupdated: 2021-03-05\nroles: \[mpn-partner-admin\]\n---\n\nWhoever renews keeps everything\. Whoever waits does not\.\n\n## When it closes \{#when-it-closes\}\n\nYou can renew until <RuleDays of="window" \/> after the anniversary date\. <RuleDays of="first-reminder" \/> before the anniversary date you get a message\.\n\n- \[Benefits\]\(\.\/manage-your-partner-network-benefits\.mdx\)\n- More\n$/,
      );
      const dutch = await read('out/nl-NL/deep/renew.mdx');
      expect(dutch).toContain('Wie verlengt, houdt alles. Wie wacht, niet.\n');
      expect(dutch).toContain('## Wanneer het ophoudt {#when-it-closes}\n');
      expect(dutch).toContain('U kunt verlengen tot <RuleDays of="window" /> na de jubileumdatum.');
      expect(dutch).toMatch(
        /method: machine\n {2}sections:\n {4}_intro: [0-9a-f]{12}\n {4}when-it-closes: [0-9a-f]{12}\n/,
      );
      const french = await read('out/fr-FR/deep/renew.mdx');
      expect(french).toContain('method: human');
      expect(/when-it-closes: (\w+)/.exec(french)?.[1]).toBe(/when-it-closes: (\w+)/.exec(dutch)?.[1]);
      expect(await read('out/sv-SE/deep/renew.mdx')).toContain('sections: {}');
    });
  });

  test.each([
    ['nl-NL', 'the description counts from the purchase date; the window opens one day after its anniversary'],
    ['nl-nl', 'the link "no-such-article.md" leads to an article that isn\'t here'],
    ['nl-nl', 'the English has no description in this file'],
    ['fr-FR', '"avant" means before, but the period "window" is after its date'],
    ['fr-fr', 'the roles "chef de cuisine" aren\'t known'],
    ['sv-SE', `${UNKNOWN_DAYS} days isn't a figure of the policy`],
    ['sv-SE', '"annons" is a word to avoid'],
    ['sv-SE', '"competency" is translated in 2 ways: "kompetens" (1), "färdighet" (1)'],
    [
      'sv-SE',
      'it was made from another edition of the English (2020-06-01, commit ffff111, handed off 2020-07-02; the English here: 2021-03-05',
    ],
    ['sv-SE', 'sections of the English are missing: "when-it-closes"'],
    ['sv-SE', 'the English has no section "older-section"'],
    ['sv-SE', 'the text has no role, but the English has mpn-partner-admin'],
  ])('are reported in %s: %s', (where, message) => {
    const messages = diagnostics.filter(({ path }) => path.includes(where)).map((diagnostic) => diagnostic.message);
    expect(messages.filter((text) => text.startsWith(message))).not.toEqual([]);
  });

  test('correct content has no diagnostics', () => {
    const lines = diagnostics.map(({ path, message }) => `${path} ${message}`).join('\n');
    expect(lines).not.toMatch(/nl-NL\S* .*(?:means (?:before|after)|roles|edition|isn't a figure)/);
    expect(lines).not.toMatch(/fr-FR\S* .*(?:counts from|edition|sections)/);
  });
});

test('dates and figures that differ from the English are reported', async () => {
  const own = SMALL.replace(
    'Kort.',
    `Van 1 januari 2021 tot 31 juni 2021 verlengt u tot ${FINAL_REMINDER} dagen na de jubileumdatum.`,
  );
  const both = own.replace(
    'Short.',
    `From January 1, 2021 to June 30, 2021 you renew ${WINDOW_DAYS} days after the anniversary date.`,
  );
  await withImport({ ...SITE, 'in/odd.md': both }, async ({ json }) => {
    const { diagnostics } = await json('import', 'in', '--into', 'out');
    const messages = (diagnostics as readonly ReportedDiagnostic[]).map(({ path, message }) => `${path}: ${message}`);
    expect(messages).toEqual(
      expect.arrayContaining([
        'out/nl-NL/odd.mdx: compared with the dates in the English, the section "_intro" lacks 2021-06-30 and has 2021-06-31',
        'out/nl-NL/odd.mdx: the paragraph lacks <RuleDays of="window"> and has <RuleDays of="final-reminder">, which the English doesn\'t have here',
      ]),
    );
  });
});

describe("an article about today's program", () => {
  const site = {
    ...SITE,
    'src/content/en-US/odd.mdx': `---
title: Odd
description: Odd.
order: 5
updated: 2026-11-26
roles: [partner-admin]
edition: maicpp
---

Words.
`,
  };
  const OPENS = Number(figureOf('maicpp', 'specialization-window').value);
  const CLOSES = Number(figureOf('maicpp', 'documented-window').value);
  const ENGLISH_TEXT = `You renew ${OPENS} days before the anniversary date, not ${FINAL_REMINDER} days after the anniversary date, and at the latest ${CLOSES} days after the anniversary date.`;
  const DUTCH_TEXT = `U verlengt ${OPENS} dagen vóór de jubileumdatum, niet ${FINAL_REMINDER} dagen na de jubileumdatum, en uiterlijk ${CLOSES} dagen na de jubileumdatum.`;
  const file = SMALL.replace('Kort.', DUTCH_TEXT).replace('Short.', ENGLISH_TEXT);

  test('has the edition of the article it replaces, and its figures', async () => {
    await withImport({ ...site, 'in/odd.md': file }, async ({ run, read }) => {
      await run('import', 'in', '--into', 'out');
      const dutch = await read('out/nl-NL/odd.mdx');
      expect(dutch).toContain('\nedition: maicpp\n');
      expect(dutch).toContain(
        `U verlengt <RuleDays of="specialization-window" /> vóór de jubileumdatum, niet ${FINAL_REMINDER} dagen na`,
      );
      // Several periods of today's program have this length, before and after the anniversary date.
      expect(dutch).toContain(`uiterlijk ${CLOSES} dagen na de jubileumdatum`);
      const english = await read('out/en-US/odd.mdx');
      expect(english).toContain('\nedition: maicpp\n');
      expect(english).toContain('You renew <RuleDays of="specialization-window" /> before');
    });
  });

  test('is compared with the figures of its edition', async () => {
    const messagesOf = async (files: Readonly<Record<string, string>>) => {
      let messages: readonly string[] = [];
      await withImport({ ...files, 'in/odd.md': file }, async ({ json }) => {
        const { diagnostics } = await json('import', 'in', '--into', 'out');
        messages = (diagnostics as readonly ReportedDiagnostic[]).map(({ path, message }) => `${path}: ${message}`);
      });
      return messages;
    };
    const current = await messagesOf(site);
    expect(current).toContain(`out/nl-NL/odd.mdx: ${FINAL_REMINDER} days isn't a figure of the policy`);
    expect(current).toContain(`out/nl-NL/odd.mdx: "${CLOSES} dagen" is a figure of the policy typed as text`);
    const former = await messagesOf(SITE);
    expect(former.filter((message) => message.includes(`${FINAL_REMINDER} days isn't a figure`))).toEqual([]);
    expect(former).toContain(`out/en-US/odd.mdx: ${OPENS} days isn't a figure of the policy`);
  });

  test('can count a window’s first day from a purchase, because the program has no such rule', async () => {
    const text = SMALL.replace('Kort.', 'De periode begint één dag na de aankoopdatum.');
    const counts = 'counts from the purchase date';
    for (const [files, isReported] of [
      [SITE, true],
      [site, false],
    ] as const) {
      await withImport({ ...files, 'in/odd.md': text }, async ({ json }) => {
        const { diagnostics } = await json('import', 'in', '--into', 'out');
        expect((diagnostics as readonly ReportedDiagnostic[]).some(({ message }) => message.includes(counts))).toBe(
          isReported,
        );
      });
    }
  });
});

test('the pipeline’s own syntax is converted', async () => {
  const files = { ...SITE, 'in/kinds.md': ENGLISH, 'in/includes/shared.md': SHARED };
  await withImport(files, async ({ root, json, read }) => {
    await mkdir(join(root, 'in/media'), { recursive: true });
    await writeFile(join(root, 'in/media/Menu_1.PNG'), Buffer.from([1, 2, 3]));
    const { code, diagnostics } = await json('import', 'in', '--into', 'src/content');
    expect(code).toBe(1);
    const text = await read('src/content/en-US/kinds.mdx');
    expect(text).toContain('title: "Every kind: of block"\n');
    expect(text.slice(text.indexOf('\n---\n') + 5)).toBe(`
Intro with **bold**, a \\<tenant id> to fill in, \\{braces\\} and [a link](https://example.org/page).

## A note {#a-note}

<Note>
Take care.
</Note>

<Note>
A remark.
</Note>

![What it shows](./images/menu-1.png)

Words around

{/* picture: media/none.png */}

a picture.

Left.

A shared sentence with **bold**.

## Tabs {#tabs}

### One {#one}

First.

### Two {#two}

Second.

| Head | Other |
| - | - |
| one; two | ${WINDOW_DAYS} days |

Renew within <RuleDays of="window" /> of the anniversary date. A message comes <RuleDays of="first-reminder" /> before the anniversary date.

See [the note](#a-note), the plan, [old](https://example.org/), [root](https://learn.microsoft.com/partner-center/x).
`);
    expect(await readFile(join(root, 'src/content/en-US/images/menu-1.png'))).toEqual(Buffer.from([1, 2, 3]));
    const reported = diagnostics.map((diagnostic) => diagnostic as { line: number; message: string });
    const lineOf = (start: string) => reported.find(({ message }) => message.startsWith(start))?.line;
    expect(lineOf('a [!WARNING] block became a plain note')).toBe(15);
    expect(lineOf('the image "media/none.png"')).toBe(23);
    expect(lineOf('columns (:::row:::)')).toBe(25);
    expect(lineOf('the included file "includes/gone.md" isn\'t in the input')).toBe(33);
    expect(lineOf("tabs can't be converted")).toBe(37);
    expect(lineOf("a list in a cell can't be converted")).toBe(47);
    expect(lineOf('the link "../deep/other.md#part" leads to an article')).toBe(51);
    expect(lineOf('the link "http://example.org/" isn\'t secure')).toBe(51);
    expect(lineOf("the metadata isn't YAML")).toBe(2);
  });
});

test.each([
  ['en', 'between January 1, 2021 and June 30', ['2021-01-01', '2021-06-30']],
  ['fr', 'du 1er janvier au 30 juin 2021', ['2021-01-01', '2021-06-30']],
  ['zh', '2019 年 3 月 4 日至 5 月 6 日', ['2019-03-04', '2019-05-06']],
  ['sv', 'den 1 april 2021', ['2021-04-01']],
  ['nl', 'tussen 2 maart en 3 mei 2020', ['2020-03-02', '2020-05-03']],
])('dates in %s are found: %s', (language, text, dates) => {
  expect(datesIn(text, language)).toEqual(dates);
});
