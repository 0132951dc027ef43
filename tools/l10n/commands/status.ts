/** Shows which translations are missing, outdated, current, or orphaned, and how many words there are to translate. */
import { TRANSLATION_TAGS, isLocaleTag } from '../../../src/i18n/locales.ts';
import {
  type Cell,
  type Row,
  type State,
  STATES,
  describeChange,
  translationStatusOf,
} from '../../../src/translation/translation-status.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { STRINGS_SLUG, type Translatable, translatablesOf } from '../../../src/translation/translatables.ts';
import { type Command, UsageError } from '../cli/command.ts';
import { printStatus, totalsOf } from '../cli/print-status.ts';
import { unreadableFiles } from '../cli/translatables.ts';
import { countOf, translationTag } from '../cli/terminal-text.ts';

const RULE = 'status';
const FAILABLE_STATES: readonly string[] = STATES.filter((state) => state !== 'current');

/** The states in the value of `--fail-on`. @throws UsageError for an unknown state */
function statesToFailOn(typed: string | undefined): ReadonlySet<string> {
  const states = (typed ?? '').split(',').filter((state) => state !== '');
  const unknown = states.filter((state) => !FAILABLE_STATES.includes(state));
  if (unknown.length > 0 || (typed !== undefined && states.length === 0)) {
    throw new UsageError(`--fail-on takes ${FAILABLE_STATES.join(', ')}, joined by commas; "${typed ?? ''}" given.`);
  }
  return new Set(states);
}

/** In any order; without arguments, all. @throws UsageError for an argument that is neither a locale nor a slug */
function selectedIn(typed: readonly string[], slugs: ReadonlySet<string>) {
  const wanted = typed.filter((name) => slugs.has(name));
  const tags = typed.filter((name) => !slugs.has(name));
  const wrong = tags.find((name) => !isLocaleTag(name));
  if (wrong !== undefined) {
    throw new UsageError(
      `"${wrong}" isn't a locale of this site. Known: ${TRANSLATION_TAGS.join(', ')}. It isn't an article either: ${[...slugs].join(', ')}.`,
    );
  }
  return {
    tags: tags.length > 0 ? tags.map(translationTag) : TRANSLATION_TAGS,
    isWanted: (slug: string) => wanted.length === 0 || wanted.includes(slug),
  };
}

/** The diagnostics for a translation: one per section if it's outdated. */
function diagnosticsOf(row: Row, cell: Cell, own: Translatable | undefined): readonly Diagnostic[] {
  const { tag, slug, path, state, changes } = cell;
  const command = `npm run l10n -- mark-current ${tag} ${slug}`;
  switch (state) {
    case 'current':
      return [];
    case 'missing':
      return [
        {
          path,
          line: 1,
          rule: RULE,
          message: `missing: ${countOf(row.words, 'word')} to translate`,
          hint: `translate it, then run "npm run l10n -- record-source ${tag} ${slug}"`,
        },
      ];
    case 'orphan':
      return [
        {
          path,
          line: 1,
          rule: RULE,
          message: 'orphan: there is no English article',
          hint: 'remove it, or restore the source',
        },
      ];
    case 'outdated':
      return changes.map(({ id, change }) => {
        const line = own?.parts.find((part) => part.id === id)?.line ?? 1;
        const message = `outdated: "${id}" ${describeChange(change)}`;
        return {
          path,
          line,
          rule: RULE,
          message,
          hint: `bring it in step (see "diff"), then run "${command} ${id}"`,
        };
      });
  }
}

const asData = ({ tag, slug, path, state, changes, words, method, reviewed, isRevoked }: Cell) => ({
  locale: tag,
  slug,
  path,
  state,
  sections: changes.map(({ id, title, change, words: count }) => ({ id, title, change, words: count })),
  words,
  method: method ?? null,
  reviewed: reviewed ?? null,
  reviewRevoked: isRevoked,
});

export const status: Command = {
  name: 'status',
  summary: 'show which translations are missing, outdated, current, or orphaned',
  usage: '[tag…] [slug…]',
  takes: [0, Infinity],
  about: `Shows the status of every article and of strings.json ("${STRINGS_SLUG}") in all locales, or only of the given ones: missing,
outdated (with the sections), current, or orphan (without an English source). Also shows the number of words to translate
or review, and who signed off the translation. The status only depends on the files, not on Git or dates.`,
  options: [
    { name: 'fail-on', value: 'STATES', about: `report these states as diagnostics: ${FAILABLE_STATES.join(',')}` },
  ],
  example: 'status fr-FR --fail-on missing,outdated',
  run: ({ args, content }) => {
    const statesToReport = statesToFailOn(args.valueOf('fail-on'));
    const translatables = translatablesOf(content);
    const { tags, isWanted } = selectedIn(args.positionals, new Set(translatables.map(({ slug }) => slug)));
    const rows = translationStatusOf(translatables, tags).filter(({ slug }) => isWanted(slug));
    const byPath = new Map(translatables.map((unit) => [unit.path, unit]));
    const isReported = (state: State) => statesToReport.has(state);
    const diagnostics = rows.flatMap((row) =>
      row.cells
        .filter(({ state }) => isReported(state))
        .flatMap((cell) => diagnosticsOf(row, cell, byPath.get(cell.path))),
    );
    const totals = totalsOf(rows, tags);
    return {
      diagnostics: [...unreadableFiles(content), ...diagnostics],
      text: printStatus(rows, totals),
      data: { translations: rows.flatMap(({ cells }) => cells.map(asData)), totals },
    };
  },
};
