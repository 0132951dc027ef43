/** `npm run l10n -- import`: what becomes of hand-off files, what is said of them, and what is left alone. */
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseGlossary } from '../../../src/translation/glossary.ts';
import { importHandoffs } from '../../../tools/l10n/commands/import.ts';
import { CONCEPT } from '../../../tools/l10n/handoff/concepts.ts';
import { datesIn } from '../../../tools/l10n/handoff/dates.ts';
import { type TestDesk, withDesk } from '../desk.ts';
import { DUTCH, ENGLISH, FRENCH, SHARED, SWEDISH } from './samples.ts';

const GLOSSARY = readFileSync('src/content/glossary.csv', 'utf8');
const BENEFITS = `---
title: Benefits
description: Benefits.
order: 4
updated: 2021-07-15
roles: [global-admin]
---

Words.
`;
const SITE = {
  'src/content/en-US/strings.json': '{}',
  'src/content/glossary.csv': GLOSSARY,
  'src/content/en-US/manage-your-partner-network-benefits.mdx': BENEFITS,
};
const FILES = {
  ...SITE,
  'in/nl-nl/deep/renew.md': DUTCH,
  'in/fr-fr/deep/renew.md': FRENCH,
  'in/sv-se/deep/renew.md': SWEDISH,
};

const withImport = (files: Readonly<Record<string, string>>, use: (desk: TestDesk) => Promise<void>) =>
  withDesk([importHandoffs], files, use);

test('the concepts that figures are judged by are in the glossary', () => {
  const known = parseGlossary(GLOSSARY).concepts.map(({ concept }) => concept);
  expect(known).toEqual(expect.arrayContaining(Object.values(CONCEPT)));
});

interface Said {
  readonly path: string;
  readonly problem: string;
}

describe('three languages of one article', () => {
  /** Asked once, looked at often. */
  let findings: Promise<readonly Said[]>;
  beforeAll(() => {
    findings = new Promise((resolve, reject) => {
      withImport(FILES, async ({ json }) => {
        resolve((await json('import', 'in', '--into', 'out')).findings as Said[]);
      }).catch(reject);
    });
    return findings.then(() => undefined);
  });

  test('become articles of this site, the English beside one of them too', async () => {
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
    ['nl-nl', 'the link "no-such-article.md" leads to an article that is not here'],
    ['nl-nl', 'the English has no description in this file'],
    ['fr-FR', '"avant" says before, but the period "window" lies after its day'],
    ['fr-fr', 'the roles "chef de cuisine" are not known here'],
    ['sv-SE', '31 days is no figure of the policy'],
    ['sv-SE', '"annons" is a word the glossary avoids'],
    ['sv-SE', '"competency" is said in 2 ways: "kompetens" (1), "färdighet" (1)'],
    [
      'sv-SE',
      'made from another edition of the English (2020-06-01, commit ffff111, handed off 2020-07-02; the English here: 2021-03-05',
    ],
    ['sv-SE', 'of the sections of the English, "when-it-closes" are missing'],
    ['sv-SE', 'the English has no section "older-section"'],
    ['sv-SE', 'the text names no role, the English mpn-partner-admin'],
  ])('%s: %s', async (where, problem) => {
    const said = (await findings).filter(({ path }) => path.includes(where)).map((one) => one.problem);
    expect(said.filter((one) => one.startsWith(problem))).not.toEqual([]);
  });

  test('and of what is in order nothing is said', async () => {
    const said = (await findings).map(({ path, problem }) => `${path} ${problem}`).join('\n');
    expect(said).not.toMatch(/nl-NL\S* .*(?:says (?:before|after)|roles|edition|is no figure)/);
    expect(said).not.toMatch(/fr-FR\S* .*(?:counts from|edition|sections)/);
  });
});

test('what the pipeline writes otherwise', async () => {
  const files = { ...SITE, 'in/kinds.md': ENGLISH, 'in/includes/shared.md': SHARED };
  await withImport(files, async ({ root, json, read }) => {
    await mkdir(join(root, 'in/media'), { recursive: true });
    await writeFile(join(root, 'in/media/Menu_1.PNG'), Buffer.from([1, 2, 3]));
    const { code, findings } = await json('import', 'in', '--into', 'src/content');
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
| cell | 30 days |

See [the note](#a-note), the plan, [old](https://example.org/), [root](https://learn.microsoft.com/partner-center/x).
`);
    expect(await readFile(join(root, 'src/content/en-US/images/menu-1.png'))).toEqual(Buffer.from([1, 2, 3]));
    const said = findings.map((one) => one as { line: number; problem: string });
    const lineOf = (start: string) => said.find(({ problem }) => problem.startsWith(start))?.line;
    expect(lineOf('a block [!WARNING] became a note')).toBe(15);
    expect(lineOf('the picture "media/none.png"')).toBe(23);
    expect(lineOf('columns (:::row:::)')).toBe(25);
    expect(lineOf('the included file "includes/gone.md" is not among the files')).toBe(33);
    expect(lineOf('tabs cannot be carried over')).toBe(37);
    expect(lineOf('the link "../deep/other.md#part" leads to an article')).toBe(49);
    expect(lineOf('the link "http://example.org/" is not safe')).toBe(49);
    expect(lineOf('the metadata is not YAML')).toBe(2);
  });
});

describe('what is there, and what cannot be read', () => {
  test('nothing is overwritten without --force; what is the same is no finding', async () => {
    await withImport(FILES, async ({ run, read, write }) => {
      await run('import', 'in', '--into', 'out');
      const before = await read('out/nl-NL/deep/renew.mdx');
      expect((await run('import', 'in', '--into', 'out')).out).toContain('0 articles written, 4 unchanged');
      await write('out/nl-NL/deep/renew.mdx', 'mine');
      const refused = await run('import', 'in', '--into', 'out');
      expect(refused.out).toContain(
        'out/nl-NL/deep/renew.mdx:1: the file exists; nothing was written; --force overwrites it',
      );
      expect(await read('out/nl-NL/deep/renew.mdx')).toBe('mine');
      await run('import', 'in', '--into', 'out', '--force');
      expect(await read('out/nl-NL/deep/renew.mdx')).toBe(before);
    });
  });

  test('a file that cannot be read is said, and the rest goes on', async () => {
    const odd = {
      'in/bare.md': 'No metadata.\n',
      'in/toc.yml': 'a: b',
      'in/german.md': DUTCH.replace('nl-NL', 'de-DE'),
    };
    await withImport({ ...FILES, ...odd }, async ({ root, run }) => {
      await writeFile(join(root, 'in/broken.md'), Buffer.from([0x2d, 0xc3, 0x28, 0xff]));
      const { code, out } = await run('import', 'in', '--into', 'out');
      expect(code).toBe(1);
      expect(out).toContain('in/bare.md:1: there is no metadata between two lines of ---');
      expect(out).toContain('in/toc.yml:1: "toc.yml" is no hand-off file');
      expect(out).toContain('in/german.md:1: "de-DE" is not a locale of this site');
      expect(out).toContain('in/broken.md:1: is not a text in UTF-8');
      expect(out).toContain('4 articles written');
    });
  });

  test.each([
    [['in'], 'Say where the articles go: --into DIR.'],
    [['gone', '--into', 'out'], 'There is no file or folder "gone".'],
    [['in', '--into', 'out', '--slug', 'Not A Slug'], '--slug takes lower-case letters, digits and hyphens'],
  ])('wrong use: %j', async (typed, message) => {
    await withImport(FILES, async ({ run }) => {
      const { code, err } = await run('import', ...typed);
      expect(code).toBe(2);
      expect(err).toContain(message);
    });
  });

  test('a translation whose English is nowhere, and one name for files that have others', async () => {
    const files = { ...SITE, 'in/plan-a.txt': FRENCH, 'in/plan-b.txt': DUTCH };
    await withImport(files, async ({ run, read }) => {
      expect((await run('import', 'in/plan-a.txt', '--into', 'out')).out).toContain(
        'there is no English article "plan-a"',
      );
      const { out } = await run('import', 'in', '--into', 'named', '--slug', 'renew-in-time');
      expect(out).not.toContain('there is no English article');
      expect(await read('named/fr-FR/renew-in-time.mdx')).toContain('Qui renouvelle garde tout.');
    });
  });

  test('files named by numbers are named by their title, and find the edition they belong to', async () => {
    const title = '<a name="renew-in-good-time"></a>';
    const files = {
      ...SITE,
      'in/0001_3f9c01d2ab.txt': DUTCH,
      'in/0002.txt': SWEDISH.replace(title, '<a name="renew-your-offer-in-good-time"></a>').replace(
        'older-section',
        'when-it-closes',
      ),
      'in/0003.txt': FRENCH.replace(title, '<a name="something-else"></a>'),
    };
    await withImport(files, async ({ run, read }) => {
      const { out } = await run('import', 'in', '--into', 'out');
      expect(out).toContain('in/0002.txt:1: taken for another edition of "renew-in-good-time"');
      expect(out).toContain('there is no English article "something-else"');
      expect(await read('out/nl-NL/renew-in-good-time.mdx')).toContain('Wie verlengt');
      expect(await read('out/sv-SE/renew-in-good-time.mdx')).toContain('Du förnyar');
    });
  });
});

test.each([
  ['en', 'between January 1, 2021 and June 30', ['2021-01-01', '2021-06-30']],
  ['fr', 'du 1er janvier au 30 juin 2021', ['2021-01-01', '2021-06-30']],
  ['zh', '2020 年 1 月 1 日到 6 月 30 日', ['2020-01-01', '2020-06-30']],
  ['sv', 'den 1 april 2021', ['2021-04-01']],
  ['nl', 'tussen 2 maart en 3 mei 2020', ['2020-03-02', '2020-05-03']],
])('dates in %s: %s', (language, text, dates) => {
  expect(datesIn(text, language)).toEqual(dates);
});
