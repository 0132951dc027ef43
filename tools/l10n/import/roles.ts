/** Finds the line with the roles ("Appropriate roles: Global admin"), which this site has in the front matter. */
import type { RootContent } from 'mdast';
import type { LocaleTag } from '../../../src/i18n/locales.ts';
import { ROLE_IDS } from '../../../src/translation/front-matter.ts';
import type { Concept, Glossary } from '../../../src/translation/glossary.ts';
import { formsOf, termSearch } from '../lint/rules/term-pattern.ts';
import { slugOf } from './slug.ts';
import { phrasingText } from './phrasing.ts';

export type RoleId = (typeof ROLE_IDS)[number];

export interface ReadRoles {
  readonly roles: readonly RoleId[];
  /** The names on the line that aren't roles of this site. */
  readonly unknown: string;
  /** The blocks of the article without the line. */
  readonly blocks: readonly RootContent[];
  /** The removed blocks: the paragraph with the line, or the paragraph with the label and the list after it. */
  readonly taken: readonly RootContent[];
}

/** Undefined if the concept isn't a role. @example the concept "Global admin" // => 'global-admin' */
const roleOf = ({ terms }: Concept): RoleId | undefined => ROLE_IDS.find((id) => id === slugOf(terms['en-US'].term));

/** The maximum length of the names. A longer text isn't a list of roles. */
const MAX_LENGTH = 300;

/** Separators in a list of names. */
const SEPARATOR = /[,;、，；|/\n]|\s(?:and|or|et|ou|och|eller|en|of)\s|[和或與与及]/u;

/** Names, such as "user" or "(all)", are short. A longer text means that this is a sentence about the role. */
const isShort = (rest: string) =>
  (rest.match(/[\p{L}\d]+/gu) ?? []).length <= 3 && (rest.match(/\p{sc=Han}/gu) ?? []).length <= 6;

/**
 * Reads the names after a bold label, on its line (`**Appropriate roles**: Global admin`) or in a list after it. Also
 * returns the number of blocks that these take up.
 */
function namesAfterLabel(
  blocks: readonly RootContent[],
  index: number,
): { readonly names: string; readonly blockCount: number } | undefined {
  const block = blocks[index];
  if (block?.type !== 'paragraph' || block.children[0]?.type !== 'strong') return undefined;
  const rest = phrasingText(block.children.slice(1)).trim();
  if (/^[:：]?$/.test(rest)) {
    const next = blocks[index + 1];
    if (next?.type !== 'list') return undefined;
    const items = next.children.map((item) => phrasingText([item]));
    return { names: items.join('\n'), blockCount: 2 };
  }
  return /^[:：]/.test(rest) ? { names: rest.slice(1), blockCount: 1 } : undefined;
}

/** Reads and removes the line with the roles. Undefined if none before the first section has a known role. */
export function readRoles(blocks: readonly RootContent[], tag: LocaleTag, glossary: Glossary): ReadRoles | undefined {
  const firstHeading = blocks.findIndex(({ type }) => type === 'heading');
  const introLength = firstHeading < 0 ? blocks.length : firstHeading;
  for (let index = 0; index < introLength; index++) {
    const line = namesAfterLabel(blocks, index);
    const block = blocks[index];
    if (!line || !block || line.names.length > MAX_LENGTH) continue;
    let remaining = line.names;
    const roles = glossary.concepts.flatMap((concept): readonly RoleId[] => {
      const id = roleOf(concept);
      const pattern = id && termSearch([...formsOf(concept.terms[tag], tag), ...concept.terms[tag].avoid])?.pattern;
      if (!pattern || remaining.search(pattern) < 0) return [];
      remaining = remaining.replace(pattern, '');
      return [id];
    });
    const otherNames = remaining.split(SEPARATOR).map((name) => name.trim());
    if (roles.length === 0 || !otherNames.every(isShort)) continue;
    const unknown = otherNames.filter((name) => /\p{L}{3}|\p{sc=Han}/u.test(name));
    const rest = blocks.filter((_, at) => at < index || at >= index + line.blockCount);
    const known = ROLE_IDS.filter((id) => roles.includes(id));
    const taken = blocks.slice(index, index + line.blockCount);
    return { roles: known, unknown: unknown.join(', '), blocks: rest, taken };
  }
  return undefined;
}
