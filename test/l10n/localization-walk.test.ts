/** The walkthrough in CONTRIBUTING.md, from the English change to the sign-off, works as written. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { markCurrent } from '../../tools/l10n/commands/mark-current.ts';
import { apply } from '../../tools/l10n/commands/apply.ts';
import { diff } from '../../tools/l10n/commands/diff.ts';
import { exportXliff } from '../../tools/l10n/commands/export.ts';
import { review } from '../../tools/l10n/commands/review.ts';
import { status } from '../../tools/l10n/commands/status.ts';
import { createRepository, withProject } from './l10n-command.ts';
import { ENGLISH, FILES, FRENCH } from './walk-files.ts';

const COMMANDS = [markCurrent, apply, diff, exportXliff, review, status];
const HANDOFF = 'handoff/fr-FR/renew-mpn-offers.xlf';

/** Removes numbers, commits, and dates, which are from the day on which the walkthrough was written. */
const withoutVariableParts = (line: string) =>
  line
    .replace(/since [0-9a-f]{10} of/, 'since # of')
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ')
    .trim();

/** Splits a command as a shell does: quoted text is one argument. */
const argumentsOf = (command: string) =>
  Array.from(command.matchAll(/"([^"]*)"|\S+/g), ([typed, quoted]) => quoted ?? typed);

test('each step of a change prints the documented output', async () => {
  const text = await readFile('CONTRIBUTING.md', 'utf8');
  const chapter = /^### Example: update a translation[\s\S]*?(?=^### )/m.exec(text)?.[0] ?? '';
  const steps = Array.from(chapter.matchAll(/^\$ npm run l10n -- (.*)\n([\s\S]*?)(?=^\$ |^```)/gm));
  const names = steps.map(([, command = '']) => command.split(' ')[0]);
  expect(names.join(' ')).toBe('status diff export apply review status');
  const segment = /```xml\n([\s\S]*?)```/.exec(chapter)?.[1] ?? '';
  await withProject(COMMANDS, FILES, async ({ root, run, read, write }) => {
    createRepository(root);
    const english = await read(ENGLISH);
    const changed = english
      .replace('Nothing renews automatically.', 'No offer renews automatically, whatever older pages say.')
      .replace(/^updated: .*$/m, 'updated: 2021-07-20');
    expect(changed.split('\n').filter((line, index) => line !== english.split('\n')[index])).toHaveLength(2);
    await write(ENGLISH, changed);
    const before = await read(FRENCH);

    for (const [, command = '', documented = ''] of steps) {
      if (command.startsWith('apply')) {
        const file = await read(HANDOFF);
        for (const line of segment.trim().split('\n')) expect(file).toContain(line.trim());
        const [initial = ''] = /<segment[^>]*state="initial">[\s\S]*?<\/segment>/.exec(file) ?? [];
        const done = initial
          .replace('state="initial"', 'state="translated"')
          .replace(
            /(<target[^>]*>)[^<]*/,
            '$1Aucune offre ne se renouvelle d’elle-même, quoi qu’en disent des pages plus anciennes.',
          );
        await write(HANDOFF, file.replace(initial, done));
      }
      const { out } = await run(...argumentsOf(command));
      const printed = out.split('\n').map(withoutVariableParts);
      for (const line of documented.split('\n').filter((one) => one !== '' && one !== '…'))
        expect(printed, `${command} prints "${line}"`).toContain(withoutVariableParts(line));
    }

    const after = (await read(FRENCH)).split('\n');
    const differing = after.filter((line) => !before.split('\n').includes(line));
    expect(differing.map((line) => line.trim().split(/: ?| /)[0])).toEqual(
      'updated renewal-reminders reviewed by on text Aucune'.split(' '),
    );
  });
});
