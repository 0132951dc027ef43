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

/** The code with the token's ID or, if its text differs, the code with the token's text. Undefined if there is none. */
function soloOf(token: CodeToken, known: readonly Code[]): Code | undefined {
  const solos = known.filter(({ close }) => close === '');
  const byId = solos.find(({ id }) => String(id) === token.id);
  if (token.written === undefined || token.written === byId?.open) return byId;
  return solos.find(({ open }) => open === token.written) ?? typedComponent(token.written, solos);
}

/** The pair that a token opens: a pair with the token's ID and text, or else any pair with the token's text. */
function pairOf(token: CodeToken, known: readonly Code[]): Code | undefined {
  const pairs = known.filter(({ close }) => close !== '');
  const byId = pairs.filter(({ id }) => String(id) === token.id);
  const hasSameText = ({ open }: Code) => token.written === undefined || open === token.written;
  return byId.find(hasSameText) ?? pairs.find((code) => code.open === token.written);
}

/** A pair of codes that isn't closed yet, with its content so far. The outermost one has no code: the whole text. */
interface OpenPair {
  readonly id: string;
  readonly code: Code | undefined;
  readonly inlines: Inline[];
}

/** Converts tokens to inline text, in which each pair of codes has its content as children. */
function nestTokens(tokens: readonly Token[], known: readonly Code[]): Resolved {
  const openPairs: OpenPair[] = [{ id: '', code: undefined, inlines: [] }];
  const refuse = (message: string): Resolved => ({ ok: false, message });
  for (const token of tokens) {
    const innermost = openPairs.at(-1);
    if (!innermost) return refuse('a code is closed that was never opened');
    if (token.type === 'text' || token.type === 'gap') {
      innermost.inlines.push(text(token.type === 'text' ? token.text : (token.written ?? ' ')));
      continue;
    }
    const refuseUnknown = () => refuse(`the code ${token.written ?? `"${token.id}"`} isn't a code of this unit`);
    if (token.type === 'solo') {
      const code = soloOf(token, known);
      if (!code) return refuseUnknown();
      innermost.inlines.push({ type: 'solo', code });
    } else if (token.type === 'open') {
      const code = pairOf(token, known);
      if (!code) return refuseUnknown();
      openPairs.push({ id: token.id, code, inlines: [] });
    } else {
      if (!innermost.code || innermost.id !== token.id) {
        return refuse(
          innermost.code
            ? `${nameOfCode(innermost.code)} overlaps another code`
            : 'a code is closed that was never opened',
        );
      }
      openPairs.pop();
      openPairs.at(-1)?.inlines.push({ type: 'pair', code: innermost.code, children: innermost.inlines });
    }
  }
  const open = openPairs.at(-1)?.code;
  return open ? refuse(`${nameOfCode(open)} is never closed`) : { ok: true, inlines: openPairs[0]?.inlines ?? [] };
}

const isString = ({ kind }: Unit) => kind === 'string' || kind === 'plural';

/** Replaces line breaks with spaces, because the text of a block or string is on one line. */
const onOneLine = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.map((inline) => {
    if (inline.type === 'text') return text(inline.text.replace(/[ \t\r]*\n\s*/g, ' '));
    return inline.type === 'solo' ? inline : { ...inline, children: onOneLine(inline.children) };
  });

/** Converts imported tokens to inline text. Without code tokens, the codes are looked for in the plain text. */
export function resolve(tokens: readonly Token[], unit: Unit): Resolved {
  const known = codesOfUnit(unit);
  const hasCodes = tokens.some(({ type }) => type !== 'text' && type !== 'gap');
  const nested = nestTokens(tokens, known);
  if (!nested.ok) return nested;
  // The text of a string is parsed again, so that placeholders that a translator typed as text count as well.
  if (isString(unit)) return { ok: true, inlines: inlinesOfMessage(flatten(nested.inlines)) };
  const inlines = hasCodes || known.length === 0 ? nested.inlines : matchWritten(flatten(nested.inlines), known);
  return { ok: true, inlines: tidy(onOneLine(inlines)) };
}
