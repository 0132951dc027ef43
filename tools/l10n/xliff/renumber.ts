/** Restores IDs of inline codes that a tool changed. Codes are recognized by their order in the source. Pure. */
import type { Token } from './imported-file.ts';
import type { Unit } from './exported-file.ts';
import type { Inline } from './inline.ts';

type CodeToken = Extract<Token, { id: string }>;

const isCode = (token: Token): token is CodeToken => token.type !== 'text' && token.type !== 'gap';

const codesIn = (inlines: readonly Inline[]): readonly Pick<CodeToken, 'type' | 'id'>[] =>
  inlines.flatMap((inline): readonly Pick<CodeToken, 'type' | 'id'>[] => {
    if (inline.type === 'text') return [];
    const id = String(inline.code.id);
    if (inline.type === 'solo') return [{ type: 'solo', id }];
    return [{ type: 'open', id }, ...codesIn(inline.children), { type: 'close', id }];
  });

/** Returns a function that restores the IDs; undefined if the file's codes (`source`) aren't those of the unit. */
export function renumbering(
  source: readonly Token[],
  unit: Unit,
): ((tokens: readonly Token[]) => readonly Token[]) | undefined {
  const [given, wanted] = [source.filter(isCode), codesIn(unit.source)];
  const isAlike = given.length === wanted.length && given.every(({ type }, index) => type === wanted[index]?.type);
  if (!isAlike) return undefined;
  const ids = new Map(given.map(({ id }, index) => [id, wanted[index]?.id ?? id]));
  return (tokens) => tokens.map((token) => (isCode(token) ? { ...token, id: ids.get(token.id) ?? token.id } : token));
}
