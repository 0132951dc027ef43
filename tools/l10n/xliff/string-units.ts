/** The units of strings.json in one language: one per message, and one per plural form of the language. Pure. */
import { baseKeyOf, pluralFormOf } from '../../../src/i18n/catalog.ts';
import { ownValue } from '../../../src/i18n/message.ts';
import type { StringsFile } from '../../../src/translation/content.ts';
import { type Notes, noteOf } from '../../../src/translation/notes.ts';
import { partHashes, translatableStrings } from '../../../src/translation/translatables.ts';
import type { Group, State, Unit, UsedTerm } from './exported-file.ts';
import { type Inline, numbered, numberedAs, printed, text } from './inline.ts';

const PLACEHOLDER = /(\{\{\s*[\w-]+\s*\}\})/;

/** A message as text and placeholders. Spaces at its ends are part of it. */
export function inlinesOfMessage(message: string): readonly Inline[] {
  return message.split(PLACEHOLDER).flatMap((piece, index): readonly Inline[] => {
    if (index % 2 === 0) return piece === '' ? [] : [text(piece)];
    const name = piece.replace(/[{}\s]/g, '');
    const code = {
      id: 0,
      kind: 'placeholder',
      key: `placeholder:${name}`,
      open: piece,
      close: '',
      shown: piece,
    } as const;
    return [{ type: 'solo', code }];
  });
}

const notesOf = (notes: Notes, key: string, message: string, form: string | undefined): readonly string[] => {
  const { where, placeholders, max } = noteOf(notes, key, message);
  return [
    ...(where === undefined ? [] : [where]),
    ...(form === undefined ? [] : [`The plural form “${form}” of this language`]),
    ...Object.entries(placeholders).map(([placeholder, description]) => `{{${placeholder}}}: ${description}`),
    ...(max === undefined ? [] : [`At most ${max} wide; a Han character counts as two`]),
  ];
};

/** The English text for a key of a translation: the same plural form or, if English doesn't have it, the "other" form. */
const sourceOf = ({ messages }: StringsFile, key: string) =>
  ownValue(messages, key) ?? ownValue(messages, `${baseKeyOf(key)}_other`) ?? '';

/** By base key, in the order of the English text. @example days_one and days_other: 'days' => ['days_other'] in Chinese */
export function keysFor(tag: string, source: StringsFile): ReadonlyMap<string, readonly string[]> {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const keys = Object.keys(source.messages);
  const plurals = new Set(
    keys.filter((key) => source.messages[`${baseKeyOf(key)}_other`] !== undefined && pluralFormOf(key)).map(baseKeyOf),
  );
  // English has "one" and "other", in this order. Forms that English doesn't have also come before "other".
  const formOrder = ['zero', 'one', 'two', 'few', 'many', 'other'];
  const formsInOrder = formOrder.filter((form) => forms.some((one) => one === form));
  return new Map(
    keys.map((key) => {
      const base = baseKeyOf(key);
      return plurals.has(base) ? [base, formsInOrder.map((form) => `${base}_${form}`)] : [key, [key]];
    }),
  );
}

/** `text` is the earlier English text of the base key: a line for each plural form, in the order of the file. */
function earlierMessage(source: StringsFile, key: string, text: string | undefined): readonly Inline[] | undefined {
  const forms = Object.keys(source.messages).filter((one) => baseKeyOf(one) === baseKeyOf(key));
  const index = Math.max(0, forms.includes(key) ? forms.indexOf(key) : forms.length - 1);
  const lines = forms.length > 1 ? text?.split('\n') : text === undefined ? undefined : [text];
  const message = lines?.length === forms.length ? lines[index] : undefined;
  return message === undefined ? undefined : inlinesOfMessage(message);
}

export interface StringUnitsInput {
  readonly notes: Notes;
  readonly state: State;
  /** Undefined if the Git history doesn't have it. */
  readonly earlier: (base: string) => string | undefined;
  readonly termsIn: (words: string) => readonly UsedTerm[];
}

export function unitsOfStrings(
  tag: string,
  source: StringsFile,
  own: StringsFile | undefined,
  { notes, state, earlier, termsIn }: StringUnitsInput,
): readonly Group[] {
  const hashes = partHashes(translatableStrings(source));
  return [...keysFor(tag, source)].map(([base, keys]): Group => {
    const isCurrent = ownValue(own?.record?.sections ?? {}, base) === ownValue(hashes, base);
    const units = keys.map((key): Unit => {
      const english = sourceOf(source, key);
      const form = keys.length > 1 || key !== base ? pluralFormOf(key) : undefined;
      const numberedSource = numbered(inlinesOfMessage(english));
      const message = ownValue(own?.messages ?? {}, key);
      return {
        id: key,
        kind: form === undefined ? 'string' : 'plural',
        source: numberedSource,
        own: message === undefined ? undefined : numberedAs(inlinesOfMessage(message), numberedSource),
        state: isCurrent && message !== undefined ? state : 'initial',
        finished: state,
        previousSource: isCurrent || message === undefined ? undefined : earlierMessage(source, key, earlier(base)),
        notes: notesOf(notes, !Object.hasOwn(source.messages, key) ? `${base}_other` : key, english, form),
        terms: termsIn(printed(numberedSource)),
        max: noteOf(notes, key, english).max,
        line: own && message !== undefined ? own.lineOf(key) : source.lineOf(key),
      };
    });
    return { id: base, title: base, hash: ownValue(hashes, base) ?? '', units, isCurrent };
  });
}
