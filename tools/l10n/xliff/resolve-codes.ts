/** Converts imported tokens to text with the inline codes of the unit, or returns why that isn't possible. Pure. */
import type { Token } from './imported-file.ts';
import type { Unit } from './exported-file.ts';
import { type Code, type Inline, codesOf, flatten, text, tidy } from './inline.ts';
import { inlinesOfMessage } from './string-units.ts';
import { matchWritten, typedComponent } from './inline-tags-in-text.ts';

export type Resolved =
  { readonly ok: true; readonly inlines: readonly Inline[] } | { readonly ok: false; readonly message: string };

type CodeToken = Extract<Token, { id: string }>;

/** The name of a code in a message. @example '<RuleDays of="window" />' */
export const nameOfCode = ({ open, close }: Code) => (close === '' ? open : `${open}…${close}`);

/** The codes that a unit may have: those of its English and of its current translation. */
export const codesOfUnit = ({ source, own }: Unit): readonly Code[] => [...codesOf(own ?? []), ...codesOf(source)];

function soloOf(token: CodeToken, known: readonly Code[]): Code | undefined {
  const solos = known.filter(({ close }) => close === '');
  const byId = solos.find(({ id }) => String(id) === token.id);
  if (token.written === undefined || token.written === byId?.open) return byId;
  return solos.find(({ open }) => open === token.written) ?? typedComponent(token.written, solos);
}

function pairOf(token: CodeToken, known: readonly Code[]): Code | undefined {
  const pairs = known.filter(({ close }) => close !== '');
  const byId = pairs.filter(({ id }) => String(id) === token.id);
  const isRight = ({ open }: Code) => token.written === undefined || open === token.written;
  return byId.find(isRight) ?? pairs.find((code) => code.open === token.written);
}

interface Level {
  readonly id: string;
  readonly code: Code | undefined;
  readonly inlines: Inline[];
}

function nest(tokens: readonly Token[], known: readonly Code[]): Resolved {
  const levels: Level[] = [{ id: '', code: undefined, inlines: [] }];
  const refuse = (message: string): Resolved => ({ ok: false, message });
  for (const token of tokens) {
    const level = levels.at(-1);
    if (!level) return refuse('a code is closed that was never opened');
    if (token.type === 'text' || token.type === 'gap') {
      level.inlines.push(text(token.type === 'text' ? token.text : (token.written ?? ' ')));
      continue;
    }
    const strange = () => refuse(`the code ${token.written ?? `"${token.id}"`} isn't a code of this unit`);
    if (token.type === 'solo') {
      const code = soloOf(token, known);
      if (!code) return strange();
      level.inlines.push({ type: 'solo', code });
    } else if (token.type === 'open') {
      const code = pairOf(token, known);
      if (!code) return strange();
      levels.push({ id: token.id, code, inlines: [] });
    } else {
      if (!level.code || level.id !== token.id) {
        return refuse(
          level.code ? `${nameOfCode(level.code)} overlaps another code` : 'a code is closed that was never opened',
        );
      }
      levels.pop();
      levels.at(-1)?.inlines.push({ type: 'pair', code: level.code, children: level.inlines });
    }
  }
  const open = levels.at(-1)?.code;
  return open ? refuse(`${nameOfCode(open)} is never closed`) : { ok: true, inlines: levels[0]?.inlines ?? [] };
}

const isString = ({ kind }: Unit) => kind === 'string' || kind === 'plural';

/** Replaces line breaks with spaces, because the text of a block or string is on one line. */
const onOneLine = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.map((inline) => {
    if (inline.type === 'text') return text(inline.text.replace(/[ \t\r]*\n\s*/g, ' '));
    return inline.type === 'solo' ? inline : { ...inline, children: onOneLine(inline.children) };
  });

export function resolve(tokens: readonly Token[], unit: Unit): Resolved {
  const known = codesOfUnit(unit);
  const hasCodes = tokens.some(({ type }) => type !== 'text' && type !== 'gap');
  const nested = nest(tokens, known);
  if (!nested.ok) return nested;
  // The text of a string is parsed again, so that placeholders that a translator typed as text count as well.
  if (isString(unit)) return { ok: true, inlines: inlinesOfMessage(flatten(nested.inlines)) };
  const inlines = hasCodes || known.length === 0 ? nested.inlines : matchWritten(flatten(nested.inlines), known);
  return { ok: true, inlines: tidy(onOneLine(inlines)) };
}
