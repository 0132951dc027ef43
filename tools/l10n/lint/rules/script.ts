/** Finds simplified characters in traditional Chinese, and vice versa. */
import { Converter } from 'opencc-js';
import { type Violation, type Rule } from './rule.ts';

type Script = 'Hans' | 'Hant';

interface ScriptData {
  /** Converts characters of the other script to this script. */
  readonly convert: (text: string) => string;
  readonly encoding: 'big5' | 'gbk';
  /** Characters of both scripts that are correct here only in some words: traditional 后 in 皇后, but 後 in 以後. */
  readonly byPhrase: string;
  /** For messages. */
  readonly otherScriptName: string;
}

const SCRIPTS: Readonly<Record<Script, () => ScriptData>> = {
  Hant: () => ({
    convert: Converter({ from: 'cn', to: 'tw' }),
    encoding: 'big5',
    byPhrase: '后里于么听坏愿荐',
    otherScriptName: 'simplified',
  }),
  Hans: () => ({
    convert: Converter({ from: 'tw', to: 'cn' }),
    encoding: 'gbk',
    byPhrase: '夥於後徵麽菸摺乾著',
    otherScriptName: 'traditional',
  }),
};

/** The common characters of an encoding: the first level of Big5, or all of GB 2312. */
function commonCharacters(encoding: 'big5' | 'gbk'): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding);
  const [firstLead, lastLead] = encoding === 'big5' ? [0xa4, 0xc6] : [0xb0, 0xf7];
  const characters = new Set<string>();
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = encoding === 'big5' ? 0x40 : 0xa1; trail <= 0xfe; trail++) {
      if (lead === 0xc6 && encoding === 'big5' && trail > 0x7e) break;
      characters.add(decoder.decode(Uint8Array.of(lead, trail)));
    }
  }
  return characters;
}

interface ScriptChecker extends ScriptData {
  readonly isForeign: (character: string) => boolean;
}

const CHECKERS = new Map<Script, ScriptChecker>();

/** Dictionaries are loaded for the first Chinese text, and each character is looked up once. */
function checkerFor(script: Script): ScriptChecker {
  const known = CHECKERS.get(script);
  if (known) return known;
  const data = SCRIPTS[script]();
  const common = commonCharacters(data.encoding);
  const knownResults = new Map<string, boolean>();
  const isForeign = (character: string) => {
    const cached = knownResults.get(character);
    if (cached !== undefined) return cached;
    const result = data.convert(character) !== character && !common.has(character);
    knownResults.set(character, result);
    return result;
  };
  const made = { ...data, isForeign };
  CHECKERS.set(script, made);
  return made;
}

function violation(at: number, found: string, right: string, { otherScriptName }: ScriptChecker): Violation {
  const hint = right === found ? 'write it in the script of this language' : `write "${right}"`;
  return { at, end: at + found.length, message: `"${found}" is a ${otherScriptName} character`, hint };
}

/** The characters of the other script, with their indexes. */
function foreignIn(text: string, { isForeign }: ScriptChecker): readonly (readonly [at: number, character: string])[] {
  const found: (readonly [number, string])[] = [];
  let at = 0;
  for (const character of text) {
    if (character >= '\u3400' && isForeign(character)) found.push([at, character]);
    at += character.length;
  }
  return found;
}

/** The `byPhrase` characters that are wrong in the words around them, with their indexes and the right characters. */
function ambiguousIn(
  text: string,
  { byPhrase, convert }: ScriptChecker,
): readonly (readonly [at: number, character: string, right: string])[] {
  const characters = Array.from(byPhrase).filter((character) => text.includes(character));
  if (characters.length === 0) return [];
  const converted = convert(text);
  if (converted.length !== text.length) return [];
  return Array.from(text, (_, at) => [at, text.charAt(at), converted.charAt(at)] as const).filter(
    ([, character, right]) => characters.includes(character) && right !== character,
  );
}

export const script: Rule = {
  name: 'script',
  checkSegment: ({ text }, { script: own }) => {
    if (own !== 'Hans' && own !== 'Hant') return [];
    const checker = checkerFor(own);
    return [
      ...foreignIn(text, checker).map(([at, character]) =>
        violation(at, character, checker.convert(character), checker),
      ),
      ...ambiguousIn(text, checker).map(([at, character, right]) => violation(at, character, right, checker)),
    ];
  },
};
