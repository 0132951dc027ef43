/** Updates in which the English paragraph has more sentences than before: only the added ones have to be translated. */
import { describe, expect, test } from 'vitest';
import { recorded } from '../translation/recorded.ts';
import { type TestProject, createRepository, withProject } from './l10n-command.ts';
import { ENGLISH, PATHS, site } from './site.ts';
import { COMMANDS, editUnit, unitName } from './xliff-files.ts';

const TWO = 'Microsoft writes twice. Each email names **the offer**.';
const DEUX = 'Microsoft écrit deux fois. Chaque courriel nomme **l’offre**.';
const BEFORE = ENGLISH.replace('Microsoft writes twice.', TWO);
const FRENCH = (site()[PATHS.french] ?? '').replace('Microsoft écrit deux fois.', DEUX);
const FILES = { ...site(), [PATHS.english]: BEFORE, [PATHS.french]: recorded(PATHS.french, FRENCH, BEFORE) };

const ADDED = 'Keep **both** emails.';
const IN_THE_MIDDLE = TWO.replace('. ', `. ${ADDED} `);

async function exported(
  format: string,
  english: string,
  use: (project: TestProject, file: string, paragraph: string) => Promise<void> | void,
): Promise<void> {
  await withProject(COMMANDS, FILES, async (project) => {
    createRepository(project.root);
    await project.write(PATHS.english, BEFORE.replace(TWO, english));
    const { code, out } = await project.run('export', 'fr-FR', 'renew', '--format', format, '--out', 'out');
    expect([code, out]).toEqual([0, expect.stringContaining('1 to translate or review')]);
    const file = await project.read('out/fr-FR/renew.xlf');
    const id = unitName(format, 'reminders.p1').replaceAll('.', '\\.');
    await use(project, file, new RegExp(`<(unit|trans-unit) id="${id}"[\\s\\S]*?</\\1>`).exec(file)?.[0] ?? '');
  });
}

const segmentsIn = (paragraph: string) =>
  Array.from(paragraph.matchAll(/<segment [^>]*state="(\w+)"[^>]*>([\s\S]*?)<\/segment>/g), ([, state, sides = '']) => [
    state,
    /<target[^>]*>([\s\S]*?)<\/target>/.exec(sides)?.[1]?.replace(/<[^>]*>/g, ''),
  ]);

describe('XLIFF 2', () => {
  test('an added sentence is the only one without a translation', async () => {
    await exported('xliff2', IN_THE_MIDDLE, (_, _file, paragraph) => {
      expect(segmentsIn(paragraph)).toEqual([
        ['translated', 'Microsoft écrit deux fois.'],
        ['initial', undefined],
        ['translated', 'Chaque courriel nomme l’offre.'],
      ]);
      // The code of the added sentence comes first, so the number of the other one has changed.
      expect(paragraph).toMatch(/<target[^>]*>Chaque courriel nomme <pc id="2"/);
    });
  });

  test('a sentence that was changed, next to an added one, has its earlier version as a match', async () => {
    await exported(
      'xliff2',
      `Microsoft emails you twice. Each email names **the offer**. ${ADDED}`,
      (_, _file, paragraph) => {
        expect(segmentsIn(paragraph).map(([state]) => state)).toEqual(['initial', 'translated', 'initial']);
        expect(paragraph).toMatch(/<mtc:match ref="#s1"[^>]*previous">[\s\S]*?Microsoft écrit deux fois\.<\/target>/);
        expect(paragraph.match(/<mtc:match /g)).toHaveLength(1);
      },
    );
  });

  const FIRST = 'Microsoft écrit deux fois.';
  const LAST = 'Chaque courriel nomme l’offre.';
  const NEW = ['initial', undefined];
  test.each([
    [
      `Microsoft writes twice. ${ADDED} Each email also names **the offer**.`,
      [['translated', FIRST], NEW, ['initial', LAST]],
    ],
    [
      `Microsoft writes twice. Each email also names **the offer**. ${ADDED}`,
      [['translated', FIRST], ['initial', LAST], NEW],
    ],
    [
      `${ADDED} Microsoft always writes twice. Each email names **the offer**.`,
      [NEW, ['initial', FIRST], ['translated', LAST]],
    ],
  ])('a sentence added next to a changed one is told apart from it (%s)', async (english, segments) => {
    await exported('xliff2', english, (_, _file, paragraph) => {
      expect(segmentsIn(paragraph)).toEqual(segments);
      expect(paragraph.match(/<mtc:match /g)).toHaveLength(1);
    });
  });

  test.each([
    'Each email names **the offer**.',
    'Microsoft writes twice, and each email names **the offer**.',
    'Microsoft writes. It writes twice. Each email names **the offer**.',
    'Two letters come. Keep both. Each email names **the offer**.',
  ])(
    'removed, merged, split, or rewritten sentences: the whole unit is to be translated again (%s)',
    async (english) => {
      await exported('xliff2', english, (_, _file, paragraph) => {
        expect(segmentsIn(paragraph).map(([state]) => state)).toEqual(['initial']);
        expect(paragraph).toContain('subType="rg:previous"');
      });
    },
  );
});

test('codes have the same numbers in a changed sentence’s match, and no two codes of a unit share a number', async () => {
  const LINKS = 'Read [the offer](./renew.mdx). See [the window](./renew.mdx#window).';
  const french = 'Lisez [l’offre](./renew.mdx). Voir [la période](./renew.mdx#window).';
  const english = ENGLISH.replace('Microsoft writes twice.', LINKS);
  const files = {
    ...site(),
    [PATHS.english]: english,
    [PATHS.french]: recorded(PATHS.french, FRENCH.replace(DEUX, french), english),
  };
  await withProject(COMMANDS, files, async (project) => {
    createRepository(project.root);
    await project.write(PATHS.english, english.replace('./renew.mdx)', '#window)').replace('#window)', '#reminders)'));
    await project.run('export', 'fr-FR', 'renew', '--format', 'xliff2', '--out', 'out');
    const file = await project.read('out/fr-FR/renew.xlf');
    const paragraph = /<unit id="reminders\.p1"[\s\S]*?<\/unit>/.exec(file)?.[0] ?? '';
    const idsIn = (xml: string) => Array.from(xml.matchAll(/<pc id="(\d+)"/g), ([, id]) => id);
    const matches = Array.from(paragraph.matchAll(/<mtc:match[\s\S]*?<\/mtc:match>/g), ([match]) => match);
    expect(matches.length).toBeGreaterThan(0);
    for (const match of matches) {
      const [source = '', target = ''] = match.split('</source>');
      expect(idsIn(target)).toEqual(idsIn(source));
    }
    const targets = Array.from(
      paragraph.matchAll(/<segment[\s\S]*?<target[^>]*>([\s\S]*?)<\/target>/g),
      ([, xml = '']) => xml,
    );
    const ids = idsIn(targets.join(''));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });
});

describe.each(['xliff2', 'xliff1'])('%s', (format) => {
  test.each([`${TWO} ${ADDED}`, `${ADDED} ${TWO}`])(
    'an added sentence that’s confirmed without a translation is refused (%s)',
    async (english) => {
      await exported(format, english, async ({ run, read, write }, file) => {
        const before = await read(PATHS.french);
        const id = unitName(format, 'reminders.p1');
        const unit = new RegExp(`<(unit|trans-unit) id="${id}"[\\s\\S]*?</\\1>`).exec(file)?.[0] ?? '';
        const confirmed = unit.replaceAll(/state="(?:initial|new|needs-[\w-]+)"/g, 'state="translated"');
        expect(confirmed).not.toBe(unit);
        await write(
          'back.xlf',
          file.replace(unit, () => confirmed),
        );
        const { code, out } = await run('apply', 'back.xlf');
        expect([code, out]).toEqual([1, expect.stringContaining('only some of its sentences are translated')]);
        expect(await read(PATHS.french)).toBe(before);
      });
    },
  );

  test('an unchanged file with sentences added in the middle and at the end is applied without changes', async () => {
    await exported(format, `${IN_THE_MIDDLE} ${ADDED}`, async ({ run, read }) => {
      const before = await read(PATHS.french);
      const { code, out } = await run('apply', 'out/fr-FR/renew.xlf');
      expect([code, out]).toEqual([0, expect.stringContaining('0 units applied, 0 refused, 0 sections recorded')]);
      expect(await read(PATHS.french)).toBe(before);
    });
  });

  test('an unchanged file is applied without changes', async () => {
    await exported(format, IN_THE_MIDDLE, async ({ run, read }) => {
      const before = await read(PATHS.french);
      const { code, out } = await run('apply', 'out/fr-FR/renew.xlf');
      expect([code, out]).toEqual([0, expect.stringContaining('0 units applied, 0 refused, 0 sections recorded')]);
      expect(await read(PATHS.french)).toBe(before);
    });
  });

  test('the translated sentence is inserted between the others', async () => {
    await exported(format, IN_THE_MIDDLE, async ({ run, read, write }, file) => {
      const id = unitName(format, 'reminders.p1');
      const translated =
        format === 'xliff2'
          ? editUnit(
              file,
              id,
              /state="initial">([\s\S]*?<source[^>]*>Keep (<pc [^>]*>)both<\/pc> emails\.<\/source>)/,
              'state="translated">$1<target>Gardez les $2deux</pc> courriels.</target>',
            )
          : editUnit(
              editUnit(file, id, /<target state="[\w-]+"/, '<target state="translated"'),
              id,
              /(<target[\s\S]*<mrk mtype="seg" mid="2")(?:\/>|><\/mrk>)/,
              '$1>Gardez les <bpt id="1">**</bpt>deux<ept id="1">**</ept> courriels.</mrk>',
            );
      await write('out/fr-FR/renew.xlf', translated);
      const { code, out } = await run('apply', 'out/fr-FR/renew.xlf');
      expect([code, out]).toEqual([0, expect.stringContaining('1 unit applied, 0 refused')]);
      expect(await read(PATHS.french)).toContain(
        'Microsoft écrit deux fois. Gardez les **deux** courriels. Chaque courriel nomme **l’offre**.',
      );
    });
  });
});
