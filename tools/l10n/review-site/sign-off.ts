/** Builds the commands that a reviewer runs next, as text for a shell. Pure, because it's also used in the browser. */
import type { Cell } from '../../../src/translation/translation-status.ts';

const quoted = (text: string) => `"${text.replace(/["\\$`]/g, '\\$&')}"`;

/** The name in the command until the reviewer types one. */
export const NAME_PLACEHOLDER = 'Your Name';

/** @example signOff({ tag: 'fr-FR', slug: 'a' }, 'Ana') // => 'npm run l10n -- review fr-FR a --by "Ana"' */
export const signOff = ({ tag, slug }: Pick<Cell, 'tag' | 'slug'>, by: string): string =>
  `npm run l10n -- review ${tag} ${slug} --by ${quoted(by.trim() || NAME_PLACEHOLDER)}`;

/** The command to run before a translation can be signed off; undefined if it can be signed off now. */
export function beforeSignOff({ tag, slug, state, changes }: Cell): string | undefined {
  if (state === 'missing') return `npm run l10n -- export ${tag} ${slug} --out handoff`;
  if (state !== 'outdated') return undefined;
  return `npm run l10n -- mark-current ${tag} ${slug} ${changes.map(({ id }) => id).join(' ')}`;
}
