/** Exported files have the earlier English text with its translation, and finished translations of the same text elsewhere. */
import { describe, expect, test } from 'vitest';
import { recorded } from '../translation/recorded.ts';
import { type TestProject, createRepository, withProject } from './l10n-command.ts';
import { ENGLISH, PATHS, STRINGS, json, site } from './site.ts';
import { COMMANDS, FORMATS, expectWellFormed, hasSchemas, missingTools, tool, unitName } from './xliff-files.ts';

const SENTENCES = 'Microsoft writes twice. Each email names **the offer**. It comes in your language.';
const FRENCH_SENTENCES = 'Microsoft écrit deux fois. Chaque courriel nomme **l’offre**. Il arrive dans votre langue.';
const BEFORE = ENGLISH.replace('Microsoft writes twice.', SENTENCES);
const FRENCH = (site()[PATHS.french] ?? '').replace('Microsoft écrit deux fois.', FRENCH_SENTENCES);
/** Another article, in French only in part, with a text and a sentence of the first. */
const OTHER = 'src/content/en-US/other.mdx';
const OTHER_ENGLISH = `---
title: Another page
description: Another summary.
order: 2
updated: 2021-07-15
roles: [global-admin]
---

You renew once a year.

## More {#more}

It comes in your language. Nothing else is known.

- Two.
`;
const FILES = {
  ...site(),
  [PATHS.english]: BEFORE,
  [PATHS.french]: recorded(PATHS.french, FRENCH, BEFORE),
  [OTHER]: OTHER_ENGLISH,
};

/** Changes the English text after a commit, and exports the files. */
async function exportedAfter(
  format: string,
  change: (english: string) => string,
  use: (project: TestProject, fileOf: (slug: string) => Promise<string>) => Promise<void>,
): Promise<void> {
  await withProject(COMMANDS, FILES, async (project) => {
    createRepository(project.root);
    await project.write(PATHS.english, change(BEFORE));
    await project.write(
      PATHS.englishStrings,
      json({ ...STRINGS, 'nav.planner': 'Offer planner', left_other: '{{count}} days left' }),
    );
    const { code, out } = await project.run('export', 'fr-FR', '--format', format, '--out', 'out');
    expect(code, out).toBe(0);
    await use(project, (slug) => project.read(`out/fr-FR/${slug}.${format === 'po' ? 'po' : 'xlf'}`));
  });
}

const changed = (english: string) => english.replace('Each email names', 'Every email names');

function unitIn(file: string, id: string): string {
  const unit = new RegExp(`<(unit|trans-unit) id="${id.replaceAll('.', '\\.')}"[\\s\\S]*?</\\1>`).exec(file)?.[0];
  if (unit === undefined) throw new Error(`${id} is not in the file`);
  return unit;
}

const canValidate = hasSchemas && !missingTools.includes('xmllint');

test('xliff2: a unit has the earlier sentence with its translation, and the states of the other sentences', async () => {
  await exportedAfter('xliff2', changed, async (_, fileOf) => {
    const unit = unitIn(await fileOf('renew'), 'reminders.p1');
    expect(unit).toMatch(
      /<mtc:match ref="#s2" type="other" subType="rg:previous">[\s\S]*<source[^>]*>Each email names <pc [^>]*>the offer<\/pc>\.<\/source>\s*<target[^>]*>Chaque courriel nomme <pc [^>]*>l’offre<\/pc>\.<\/target>/,
    );
    expect(Array.from(unit.matchAll(/<segment id="(s\d)" state="(\w+)"/g), ([, id, state]) => [id, state])).toEqual([
      ['s1', 'translated'],
      ['s2', 'initial'],
      ['s3', 'translated'],
    ]);
  });
});

test('xliff2: sentences without changes stay final, or reviewed', async () => {
  await withProject(COMMANDS, FILES, async (project) => {
    createRepository(project.root);
    await project.run('review', 'fr-FR', 'renew', '--by', 'Ana');
    await project.write(PATHS.english, changed(BEFORE));
    await project.run('export', 'fr-FR', 'renew', '--out', 'out');
    const unit = unitIn(await project.read('out/fr-FR/renew.xlf'), 'reminders.p1');
    expect(Array.from(unit.matchAll(/state="(\w+)"/g), ([, state]) => state)).toEqual(['final', 'initial', 'final']);
  });
});

test('xliff1: a unit has the earlier version of the sentence', async () => {
  await exportedAfter('xliff1', changed, async (_, fileOf) => {
    expect(unitIn(await fileOf('renew'), 'fr-FR/renew/reminders.p1')).toMatch(
      /<alt-trans alttranstype="previous-version" mid="2"[^>]*>\s*<source>Each email names <bpt[\s\S]*<\/source>\s*<target>Chaque courriel nomme <bpt/,
    );
  });
});

test('po: an entry has its earlier English', async () => {
  await exportedAfter('po', changed, async (_, fileOf) => {
    const po = await fileOf('renew');
    expect(po).toContain(
      `#, fuzzy\n#| msgid "${SENTENCES}"\nmsgctxt "fr-FR/renew/reminders.p1"\nmsgid "${changed(SENTENCES)}"\nmsgstr "${FRENCH_SENTENCES}"\n`,
    );
    expect(await fileOf('strings')).toContain(
      '#| msgid "Planner"\nmsgctxt "fr-FR/strings/nav.planner"\nmsgid "Offer planner"\nmsgstr "Planificateur"',
    );
    expect(await fileOf('strings')).toContain('#| msgid "{{count}} days"\nmsgctxt "fr-FR/strings/left_other"');
  });
});

describe.each(FORMATS)('%s', (format) => {
  test('a unit has the whole earlier text if the number of sentences differs', async () => {
    const rewritten = (english: string) => english.replace(SENTENCES, 'Expect **two** emails.');
    await exportedAfter(format, rewritten, async (_, fileOf) => {
      const unit = unitIn(await fileOf('renew'), unitName(format, 'reminders.p1'));
      expect(unit).toMatch(/<source[^>]*>Microsoft writes twice\. Each email/);
      expect(unit).toMatch(/previous/);
    });
  });

  test('a unit has a match from another article', async () => {
    await exportedAfter(format, changed, async (_, fileOf) => {
      const file = await fileOf('other');
      const match = (id: string) => {
        const unit = unitIn(file, unitName(format, id, 'other'));
        return /<(mtc:match|alt-trans) [^>]*>[\s\S]*?<\/\1>/.exec(unit)?.[0] ?? '';
      };
      expect(match('_intro.p1')).toMatch(
        /origin="renew\/_intro\.p1"[\s\S]*>Vous renouvelez une fois par an\.<\/target>/,
      );
      expect(match('more.item1')).toMatch(/origin="renew\/window\.item2"[\s\S]*>Deux\.<\/target>/);
      expect(match('more.heading')).toBe('');
    });
  });

  test('files with matches are valid, and apply leaves everything as it is', async () => {
    await exportedAfter(format, changed, async ({ run, read }, fileOf) => {
      const files = [await fileOf('renew'), await fileOf('other'), await fileOf('strings')];
      expect(files[0]).toMatch(/<mtc:match |<alt-trans /);
      if (canValidate) await expectWellFormed(format, files);
      const before = await read(PATHS.french);
      const { code, out } = await run('apply', 'out/fr-FR/renew.xlf', 'out/fr-FR/other.xlf', 'out/fr-FR/strings.xlf');
      expect([code, out]).toEqual([0, expect.stringContaining('0 units applied, 0 refused, 0 sections recorded')]);
      expect(await read(PATHS.french)).toBe(before);
    });
  });
});

test('a unit only has matches of sentences that were finished in a current section', async () => {
  await exportedAfter(
    'xliff2',
    (english) => english.replace('One.', 'The first.'),
    async (_, fileOf) => {
      expect(unitIn(await fileOf('other'), 'more.p1')).toMatch(
        /<mtc:match ref="#s1" type="tm"[^>]*origin="renew\/reminders\.p1">[\s\S]*Il arrive dans votre langue\.<\/target>/,
      );
      expect(await fileOf('renew')).not.toContain('ref="#s2" type="tm"');
    },
  );
});

test.skipIf(missingTools.includes('xliff2po'))('other tools read the files with matches', async () => {
  await exportedAfter('xliff1', changed, ({ root }) => {
    tool('xliff2po', '--progress=none', '-i', `${root}/out/fr-FR/renew.xlf`, '-o', `${root}/renew.po`);
    return Promise.resolve();
  });
});
