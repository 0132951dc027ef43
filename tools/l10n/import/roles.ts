/** The line of an article with the roles a reader needs, which this site has in the front matter. */
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
  /** The other names on the line. */
  readonly unknown: string;
  /** The blocks without the line. */
  readonly blocks: readonly RootContent[];
  /** The blocks with the roles. */
  readonly taken: readonly RootContent[];
}

/** Maps a role of the glossary to the site's role with its English name. @example 'Global admin' // 'global-admin' */
const roleOf = ({ terms }: Concept): RoleId | undefined => ROLE_IDS.find((id) => id === slugOf(terms['en-US'].term));

const LONGEST = 300;

/** Separators in a list of names. */
const BETWEEN = /[,;、，；|/\n]|\s(?:and|or|et|ou|och|eller|en|of)\s|[和或與与及]/u;

/** What a name may have besides the role, such as "user" or "(all)". With anything else, it's a sentence about the role. */
const isShort = (rest: string) =>
  (rest.match(/[\p{L}\d]+/gu) ?? []).length <= 3 && (rest.match(/\p{sc=Han}/gu) ?? []).length <= 6;

/** `**Appropriate roles**: Global admin`, or the label with a list after it. */
function labelAndNames(
  blocks: readonly RootContent[],
  index: number,
): { readonly names: string; readonly length: number } | undefined {
  const block = blocks[index];
  if (block?.type !== 'paragraph' || block.children[0]?.type !== 'strong') return undefined;
  const rest = phrasingText(block.children.slice(1)).trim();
  if (/^[:：]?$/.test(rest)) {
    const next = blocks[index + 1];
    if (next?.type !== 'list') return undefined;
    const items = next.children.map((item) => phrasingText([item]));
    return { names: items.join('\n'), length: 2 };
  }
  return /^[:：]/.test(rest) ? { names: rest.slice(1), length: 1 } : undefined;
}

/** @returns undefined if no line before the first section has a known role */
export function readRoles(blocks: readonly RootContent[], tag: LocaleTag, glossary: Glossary): ReadRoles | undefined {
  const first = blocks.findIndex(({ type }) => type === 'heading');
  const intro = first < 0 ? blocks.length : first;
  for (let index = 0; index < intro; index++) {
    const line = labelAndNames(blocks, index);
    const block = blocks[index];
    if (!line || !block || line.names.length > LONGEST) continue;
    let left = line.names;
    const roles = glossary.concepts.flatMap((concept): readonly RoleId[] => {
      const id = roleOf(concept);
      const pattern = id && termSearch([...formsOf(concept.terms[tag], tag), ...concept.terms[tag].avoid])?.pattern;
      if (!pattern || left.search(pattern) < 0) return [];
      left = left.replace(pattern, '');
      return [id];
    });
    const pieces = left.split(BETWEEN).map((name) => name.trim());
    if (roles.length === 0 || !pieces.every(isShort)) continue;
    const unknown = pieces.filter((name) => /\p{L}{3}|\p{sc=Han}/u.test(name));
    const rest = blocks.filter((_, at) => at < index || at >= index + line.length);
    const known = ROLE_IDS.filter((id) => roles.includes(id));
    const taken = blocks.slice(index, index + line.length);
    return { roles: known, unknown: unknown.join(', '), blocks: rest, taken };
  }
  return undefined;
}
