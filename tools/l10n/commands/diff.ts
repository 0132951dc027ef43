/** Shows what changed in the English text since a translation was made, word by word. */
import { describeChange } from '../../../src/translation/translation-status.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { type Notes, noteOf } from '../../../src/translation/notes.ts';
import type { Revision } from '../../../src/translation/origin.ts';
import { STRINGS_SLUG } from '../../../src/translation/translatables.ts';
import { changesOf, printPieces, revise } from '../cli/changes.ts';
import type { Command } from '../cli/command.ts';
import { type Pair, namedSections, pairOf } from '../cli/translatables.ts';
import { countOf } from '../cli/terminal-text.ts';
import { printNote } from './notes.ts';

const RULE = 'diff';

function diagnosticOf({ tag, source, own: translation }: Pair, { id, change, line }: Revision): Diagnostic {
  // An added section usually isn't in the translation yet. In that case, report its line in the English text.
  const isTranslated = translation?.parts.some((part) => part.id === id) ?? false;
  const added = isTranslated ? undefined : source.parts.find((part) => part.id === id);
  const place = added ? { path: source.path, line: added.line } : { path: translation?.path ?? source.path, line };
  const message = `"${id}" ${describeChange(change)} since it was translated`;
  const hint = `${change === 'added' ? 'translate' : 'update'} it, then run "npm run l10n -- mark-current ${tag} ${source.slug} ${id}"`;
  return { ...place, rule: RULE, message, hint };
}

function describeOrigin({ change, origin }: Revision, historyLimit: string | undefined): string {
  if (origin) return `${change} since ${origin.commit.slice(0, 10)} of ${origin.day}`;
  if (change === 'added') return 'added';
  return `${change}; the English that was translated isn't in the Git history (${historyLimit ?? 'it was never committed'})`;
}

function printChange(change: Revision, historyLimit: string | undefined, notes: Notes): string {
  const { id, title, pieces, now } = change;
  // A string's title is its ID. If the title and the ID differ, this is a section, and sections have no notes.
  const name = id === title ? id : `${id} · ${title}`;
  const note = now === undefined || id !== title ? [] : printNote(noteOf(notes, id, now));
  const body = pieces
    ? printPieces(pieces)
    : (now ?? '')
        .trim()
        .split('\n')
        .map((line) => `  ${line}`.trimEnd())
        .join('\n');
  const head = pieces || now === undefined ? [] : ['  Current text:'];
  return [`${name}: ${describeOrigin(change, historyLimit)}`, ...note, ...head, body].join('\n');
}

export const diff: Command = {
  name: 'diff',
  summary: 'show what changed in the English since a translation was made',
  usage: '<tag> <slug> [section…]',
  takes: [2, Infinity],
  about: `Shows the sections of an article (or, with "${STRINGS_SLUG}", the strings) whose English has changed since they were
translated: {+added words+} and [-removed words-] on the changed lines. The earlier English comes from the Git history.
If the history doesn't contain it, the command says so and shows the current English.`,
  example: 'diff fr-FR renew-mpn-offers',
  run: async ({ root, args, content }) => {
    const [tag = '', slug = '', ...typed] = args.positionals;
    const pair = pairOf(content, tag, slug);
    const { source, own: translation } = pair;
    const wanted = namedSections(pair, typed);
    if (!translation || translation.parts.length === 0) {
      const words = source.parts.reduce((sum, part) => sum + part.words, 0);
      const message = `there is no ${tag} translation of ${slug} yet: ${countOf(words, 'word')}`;
      return { diagnostics: [{ path: source.path, line: 1, rule: RULE, message, hint: 'translate it first' }] };
    }
    const outdated = changesOf(pair).filter(({ id }) => wanted?.includes(id) ?? true);
    const { changes, historyLimit } = await revise(root, pair, outdated);
    const text =
      changes.length === 0
        ? `${translation.path} is current.`
        : changes.map((change) => printChange(change, historyLimit, content.notes?.notes ?? {})).join('\n\n');
    return {
      diagnostics: changes.map((change) => diagnosticOf(pair, change)),
      // An empty line separates the text from the diagnostics printed before it.
      text: changes.length === 0 ? text : `\n${text}`,
      data: {
        locale: tag,
        slug,
        historyGap: historyLimit ?? null,
        sections: changes.map(({ id, title, change, words, line, origin, pieces, now }) => ({
          id,
          title,
          change,
          words,
          line,
          madeFrom: origin ?? null,
          now: now ?? null,
          pieces: pieces ?? null,
        })),
      },
    };
  },
};
