/** Files as translation tools damage them: one paragraph, the same faults in both versions of XLIFF. */
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recorded } from '../translation/recorded.ts';
import { withProject } from './l10n-command.ts';
import { COMMANDS } from './xliff-files.ts';

const ENGLISH_PATH = 'src/content/en-US/renew-mpn-offers.mdx';
const FRENCH_PATH = 'src/content/fr-FR/renew-mpn-offers.mdx';

const article = (title: string, heading: string, paragraph: string) =>
  `---\ntitle: ${title}\ndescription: ${title}\norder: 1\nupdated: 2021-07-15\nroles: [global-admin]\n---\n\n## ${heading} {#renewal-window}\n\n${paragraph}\n`;
const ENGLISH = article(
  'Renew your offers',
  'The renewal window',
  'The renewal window opens on the day after the anniversary date and closes <RuleDays of="window" /> after that date. The last day counts in full. Your benefits continue throughout, and if you renew on any of these days, they go on without a break. If you do not renew, you lose them, and the competency with them.',
);
const FRENCH = article(
  'Renouveler vos offres',
  'La fenêtre de renouvellement',
  'La fenêtre de renouvellement s’ouvre le lendemain de la date anniversaire et se ferme <RuleDays of="window" /> après cette date. Le dernier jour est inclus en entier. Vos avantages sont maintenus pendant toute la fenêtre et, si vous renouvelez l’offre l’un de ces jours, ils se poursuivent sans interruption. Si vous ne la renouvelez pas, vous les perdez, et la compétence avec eux.',
);
const OWN = recorded(FRENCH_PATH, FRENCH, ENGLISH);
const FILES = {
  [ENGLISH_PATH]: ENGLISH,
  [FRENCH_PATH]: OWN,
  'src/content/en-US/strings.json': '{}\n',
  'src/content/fr-FR/strings.json': '{}\n',
};
const APPLIED = OWN.replace('est inclus', 'compte');

async function applied(bytes: Uint8Array): Promise<{ out: string; french: string }> {
  let result = { out: '', french: '' };
  await withProject(COMMANDS, FILES, async ({ root, run, read }) => {
    await writeFile(join(root, 'case.xlf'), bytes);
    const { out } = await run('apply', 'case.xlf');
    result = { out, french: await read(FRENCH_PATH) };
  });
  return result;
}

/** The expected text of each case, or the reason why it's refused. */
const CASES: readonly (readonly [name: string, outcome: string | RegExp])[] = [
  ['00-as-exported.xlf', OWN],
  ['01-empty-sentence.xlf', /only some of its sentences are translated/],
  ['02-missing-sentence.xlf', /only some of its sentences are translated/],
  ['03-no-space-between-sentences.xlf', APPLIED],
  ['04-tracked-change.xlf', APPLIED],
  ['05-new-text-before-old-sentences.xlf', /it has text outside its sentences/],
  ['06-source-as-target.xlf', /is still English/],
  ['07-target-language-fr.xlf', APPLIED],
  ['08-target-language-underscore.xlf', APPLIED],
  ['09-latin-1-declared.xlf', APPLIED],
];

const FOLDER = '../shared/cases/xliff';

test.skipIf(!existsSync(FOLDER)).each(CASES)('%s is applied or refused as expected', async (name, outcome) => {
  const { out, french } = await applied(readFileSync(join(FOLDER, name)));
  if (typeof outcome === 'string') {
    expect(out).toContain('0 refused');
    expect(french).toBe(outcome);
  } else {
    expect(out).toMatch(outcome);
    expect(french).toBe(OWN);
  }
});
