/** Signs off a translation: records who reviewed it, when, and the hash of its text. */
import { readCalendarDate } from '../../../src/rules/index.ts';
import { withRecord } from '../../../src/translation/source-hashes.ts';
import { STRINGS_SLUG, textHash } from '../../../src/translation/translatables.ts';
import { changesOf } from '../cli/changes.ts';
import { type Command, UsageError } from '../cli/command.ts';
import { fileOf, pairOf } from '../cli/translatables.ts';

/** The value of `--on`. @throws UsageError for an invalid date */
function reviewDate(typed: string): string {
  const date = readCalendarDate(typed);
  if (date.ok) return typed;
  throw new UsageError(`--on takes a date, YYYY-MM-DD, not "${typed}" (${date.refusal.reason}).`);
}

export const review: Command = {
  name: 'review',
  summary: 'sign off a translation',
  usage: '<tag> <slug> --by NAME',
  takes: [2, 2],
  about: `Records the reviewer, the date, and the hash of the text in the translation's front matter (with "${STRINGS_SLUG}", in
strings.lock.json). Pages and "status" show the sign-off. Later edits to the text revoke it. Refuses an outdated
translation: update it and mark it as current first.`,
  options: [
    { name: 'by', value: 'NAME', about: 'the name of the reviewer' },
    { name: 'on', value: 'DATE', about: 'the date of the review, YYYY-MM-DD; today by default' },
  ],
  example: 'review fr-FR renew-mpn-offers --by "Ana Martin"',
  run: ({ args, content, today }) => {
    const [tag = '', slug = ''] = args.positionals;
    const by = args.valueOf('by')?.trim() ?? '';
    if (by === '') throw new UsageError('Add the reviewer: --by NAME.');
    const on = reviewDate(args.valueOf('on') ?? today());
    const pair = pairOf(content, tag, slug);
    const { own } = pair;
    if (!own || own.parts.length === 0) throw new UsageError(`There is no ${tag} translation of ${slug} to sign off.`);
    const changes = changesOf(pair);
    if (!own.record || changes.length > 0) {
      const message = own.record
        ? `outdated: ${changes.map(({ id }) => `"${id}"`).join(', ')}`
        : 'the source was never recorded';
      const hint = `update it and run "npm run l10n -- mark-current ${tag} ${slug}" first`;
      return { diagnostics: [{ path: own.path, line: 1, rule: 'review', message, hint }] };
    }
    const { method, by: translator, sections } = own.record;
    const reviewed = { by, on, text: textHash(own) };
    const file = withRecord(fileOf(content, own), { method, by: translator, reviewed, sections });
    return { writes: [file], text: `${own.path}: signed off by ${by} on ${on}.`, data: { reviewed } };
  },
};
