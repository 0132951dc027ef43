/** The benchmarks: articles for the other site generators, build measurements, options, and the table. */
import { describe, expect, test } from 'vitest';
import { readBuildLog } from '../../tools/bench/build/build-log.ts';
import { costOf } from '../../tools/bench/build/process-cost.ts';
import { THIS_SITE } from '../../tools/bench/build/sites.ts';
import { readOptions } from '../../tools/bench/options.ts';
import { peerArticle } from '../../tools/bench/peer-articles.ts';
import { type PeerName, shapesWith } from '../../tools/bench/peers.ts';
import { buildsTable } from '../../tools/bench/report/tables.ts';

const CALCULATORS = { 'fr-fr': '<form></form>' };
const SHAPES = shapesWith(CALCULATORS);

const article = (slug: string) => ({
  tag: 'fr-FR',
  slug,
  title: 'Titre',
  text: `---
title: Titre
description: Texte
order: 1
updated: 2021-07-15
roles: [global-admin]
---

Avant <RuleDays of="window" />, [voir](./other.mdx?offer=competency#a) et [le glossaire](./glossary/).

## Section {#a}

{/* l10n-ignore leftovers: names */}
<Note>
**Texte** de la note.
</Note>
`,
});

describe('an article', () => {
  const texts: readonly (readonly [PeerName, string])[] = [
    ['starlight', '[voir](/fr-fr/other/?offer=competency#a)'],
    ['vitepress', '[voir](../other/?offer=competency#a)'],
    ['docusaurus', '[voir](./other.mdx?offer=competency#a)'],
  ];

  test.each(texts)(
    'for %s keeps its components, has links such as %s, and has no link to the glossary',
    (name, link) => {
      const text = peerArticle(article('some'), SHAPES[name].dialect);
      expect(text).toContain(`Avant <RuleDays of="window" />, ${link} et le glossaire.`);
      expect(text).toContain('## Section {#a}\n\n<Note>');
      expect(text).not.toContain('l10n-ignore');
      expect(text).not.toMatch(/calculator/i);
    },
  );

  test('for Starlight imports what it uses, and for VitePress starts with its title', () => {
    const starlight = peerArticle(article('some'), SHAPES.starlight.dialect);
    expect(starlight.match(/^import .*$/gm)).toEqual([
      'import Note from "../../../components/Note.astro";',
      'import RuleDays from "../../../components/RuleDays.astro";',
    ]);
    const vitepress = peerArticle(article('some'), SHAPES.vitepress.dialect);
    expect(vitepress).toContain('\n# Titre\n\nAvant');
    expect(vitepress).toContain('<Note>\n\n**Texte** de la note.\n\n</Note>');
  });

  test.each([
    ['starlight', '<Calculator />'],
    ['vitepress', '<div id="calculator"><form></form></div>'],
    ['docusaurus', '<Calculator html={"<form></form>"} />'],
  ] as const)('for %s has the calculator after the introduction', (name, calculator) => {
    const text = peerArticle(article('renew-mpn-offers'), SHAPES[name].dialect);
    expect(text.indexOf(calculator)).toBeGreaterThan(text.indexOf('Avant'));
    expect(text.indexOf(calculator)).toBeLessThan(text.indexOf('## Section'));
  });
});

describe('the measurement of a command', () => {
  test('has the exit code and the output', async () => {
    const cost = await costOf({ args: ['-e', 'console.log("done"); process.exit(3)'], cwd: '.' });
    expect(cost).toMatchObject({ code: 3, isTimedOut: false, output: 'done\n' });
  });

  test('ends the command and its child processes at the time limit', async () => {
    const child = 'require("child_process").spawnSync(process.execPath, ["-e", "setTimeout(() => {}, 60000)"])';
    const cost = await costOf({ args: ['-e', child], cwd: '.', limitSeconds: 1 });
    expect(cost).toMatchObject({ code: null, isTimedOut: true });
    expect(cost.seconds).toBeLessThan(20);
  });
});

test('generated and reused files are counted from the build log', () => {
  const log = [
    '02:07:27   ├─ /en-us/a/index.html (+31ms) ',
    '02:07:27   └─ /en-us/a.md (restored) ',
    '02:07:27 ✓ Completed in 1.20s.',
    '02:07:27 [vite] ✓ built in 750ms',
  ].join('\n');
  expect(readBuildLog(log)).toMatchObject({ generated: 1, reused: 1, routes: 1.2, bundling: 0.75 });
});

describe('the options', () => {
  const read = (...args: readonly string[]) => readOptions(args, { limitSeconds: 900 });

  test('select all sites by default, and an earlier commit if its folder is given', () => {
    expect(read().sites.map(({ name }) => name)).toEqual([
      THIS_SITE,
      ...['starlight', 'vitepress', 'docusaurus'].flatMap((name) => [name, `${name} with plugins`]),
    ]);
    expect(read('--before', '../old').sites.map(({ name }) => name)[1]).toBe('this site before');
    expect(read('--quick').sites.map(({ name }) => name)).toEqual([THIS_SITE, 'starlight with plugins']);
  });

  test.each([
    [['--sites', 'hugo'], /No such site: hugo/],
    [['--turns', '0'], /--turns needs a whole number/],
    [['--articles', '2,x'], /--articles needs a whole number/],
    [['--unknown'], /Unknown option/],
  ])('%j are refused', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});

test('the table of builds shows medians, and marks unfinished builds', () => {
  const cost = (seconds: number) => ({ seconds, processorSeconds: seconds, megabytes: 100 });
  const table = buildsTable({
    articles: 1,
    pages: 6,
    turns: 3,
    rows: [
      { name: THIS_SITE, builds: [cost(9), cost(2), cost(4)] },
      { name: 'starlight', builds: [cost(8), cost(8), cost(8)] },
      { name: 'docusaurus', builds: [], failure: 'not finished in 9 s' },
    ],
  });
  const cells = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  expect(cells[2]).toEqual(['', THIS_SITE, '4.0 s', '4.0 s', '100 MB', '1.00', '']);
  expect(cells[3]).toEqual(['', 'starlight', '8.0 s', '8.0 s', '100 MB', '0.50', '']);
  expect(cells[4]).toEqual(['', 'docusaurus', 'not finished in 9 s', '–', '–', '–', '']);
});
