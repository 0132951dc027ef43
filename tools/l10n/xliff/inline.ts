/**
 * The text of a unit: words and inline codes. A code stands for a component, emphasis, the target of a link, a
 * placeholder, or the like. A translator can move a code, but not change it. Pure.
 */

/** The kind of a code. A translation may leave out codes of some kinds, such as emphasis: see `isOptionalCode`. */
export type CodeKind =
  'component' | 'link' | 'image' | 'code' | 'placeholder' | 'break' | 'emphasis' | 'comment' | 'other';

export interface Code {
  /** The number of the code. A code has the same number in the source and the translation. 0: not numbered yet. */
  readonly id: number;
  readonly kind: CodeKind;
  /**
   * The meaning of the code, regardless of its spelling: two codes with the same key are interchangeable.
   * @example '<RuleDays of="window">'
   */
  readonly key: string;
  /** As written in the file. A pair has an opening and a closing part; for a solo code, `close` is empty. */
  readonly open: string;
  readonly close: string;
  /** What a reader sees in place of the code. @example '30 days' */
  readonly shown: string;
}

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'solo'; readonly code: Code }
  | { readonly type: 'pair'; readonly code: Code; readonly children: readonly Inline[] };

export const text = (words: string): Inline => ({ type: 'text', text: words });

/** For translation tools that don't support codes. @example 'It is <RuleDays of="window" /> long.' */
export function flatten(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      const { open, close } = inline.code;
      return inline.type === 'solo' ? open : `${open}${flatten(inline.children)}${close}`;
    })
    .join('');
}

/** The text as a reader sees it. @example 'It is 30 days long.' */
export function printed(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'solo' ? inline.code.shown : printed(inline.children);
    })
    .join('');
}

/** In the order in which they begin. */
export function codesOf(inlines: readonly Inline[]): readonly Code[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text') return [];
    return inline.type === 'solo' ? [inline.code] : [inline.code, ...codesOf(inline.children)];
  });
}

function mapCodes(inlines: readonly Inline[], change: (code: Code) => Code): readonly Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'text') return inline;
    const code = change(inline.code);
    return inline.type === 'solo'
      ? { ...inline, code }
      : { ...inline, code, children: mapCodes(inline.children, change) };
  });
}

/** The source with its codes numbered 1, 2, 3 … */
export function numbered(source: readonly Inline[]): readonly Inline[] {
  let last = 0;
  return mapCodes(source, (code) => ({ ...code, id: ++last }));
}

/** Each code gets the number of the same code in the source. Codes that the source doesn't have get higher numbers. */
export function numberedAs(own: readonly Inline[], source: readonly Inline[]): readonly Inline[] {
  const unmatched = [...codesOf(source)];
  let last = unmatched.length;
  return mapCodes(own, (code) => {
    const index = unmatched.findIndex(({ key }) => key === code.key);
    const [counterpart] = index < 0 ? [] : unmatched.splice(index, 1);
    return { ...code, id: counterpart?.id ?? ++last };
  });
}

/**
 * Each code of a translated sentence gets the number of the same code in its English sentence. The others keep their
 * numbers, which are those of the whole unit, unless a code already has the number.
 * @param translations one for each English sentence, with the numbers of the unit; undefined for an added sentence
 */
export function numberedBySentence(
  translations: readonly (readonly Inline[] | undefined)[],
  sentences: readonly (readonly Inline[])[],
): readonly (readonly Inline[] | undefined)[] {
  const numbers = new Map<Code, number>();
  translations.forEach((translation, index) => {
    const unmatched = [...codesOf(sentences[index] ?? [])];
    for (const code of codesOf(translation ?? [])) {
      const at = unmatched.findIndex(({ key }) => key === code.key);
      const [counterpart] = at < 0 ? [] : unmatched.splice(at, 1);
      if (counterpart) numbers.set(code, counterpart.id);
    }
  });
  const used = new Set(numbers.values());
  let last = Math.max(0, ...[...sentences, ...translations].flatMap((one) => codesOf(one ?? []).map(({ id }) => id)));
  return translations.map(
    (translation) =>
      translation &&
      mapCodes(translation, (code) => {
        const id = numbers.get(code) ?? (used.has(code.id) ? ++last : code.id);
        used.add(id);
        return { ...code, id };
      }),
  );
}

/** Joins adjacent text, and removes empty text and spaces at both ends. */
export function tidy(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const before = joined.at(-1);
    if (inline.type === 'text' && before?.type === 'text') joined[joined.length - 1] = text(before.text + inline.text);
    else if (inline.type !== 'text' || inline.text !== '') joined.push(inline);
  }
  const trim = (at: number, change: (words: string) => string) => {
    const inline = joined.at(at);
    if (inline?.type === 'text') joined.splice(at, 1, text(change(inline.text)));
  };
  // Only spaces that Markdown itself removes are trimmed. A no-break space is part of the text.
  trim(0, (words) => words.replace(/^[ \t\n]+/, ''));
  trim(-1, (words) => words.replace(/[ \t\n]+$/, ''));
  return joined.filter((inline) => inline.type !== 'text' || inline.text !== '');
}
