/** Generates damaged files of one paragraph in both versions of XLIFF, with the expected results. */
import fc from 'fast-check';

export type Version = 'xliff1' | 'xliff2';

/** What happens to a sentence. */
const SENTENCE_KINDS = [
  'kept',
  'rewritten',
  'empty',
  'spaces',
  'dropped',
  'english',
  'studio-change',
  'unknown-change',
  'all-deleted',
] as const;
type SentenceKind = (typeof SENTENCE_KINDS)[number];

const GAPS = ['kept', 'lost', 'wide'] as const;
/** Text that isn't the translation of a sentence: text between sentences, or a repeated sentence. */
const EXTRAS = ['none', 'outside', 'twice'] as const;
const LANGUAGES = { 'fr-FR': true, fr: true, fr_FR: true, FR: true, 'fr-CA': false, 'de-DE': false } as const;
const ENCODINGS = [
  'utf-8',
  'utf-8 with a byte order mark',
  'utf-16',
  'latin-1 declared',
  'latin-1 undeclared',
] as const;

export interface OddInput {
  readonly sentences: readonly SentenceKind[];
  /** Numbers of the sentences in their new order, from 0. */
  readonly order: readonly number[];
  readonly gap: (typeof GAPS)[number];
  readonly extra: (typeof EXTRAS)[number];
  readonly language: keyof typeof LANGUAGES;
  readonly encoding: (typeof ENCODINGS)[number];
  readonly isFinished: boolean;
}

/** Every kind of fault that the inputs can have. */
export const KINDS: readonly string[] = [
  ...SENTENCE_KINDS,
  ...GAPS.map((gap) => `gap ${gap}`),
  ...EXTRAS.map((extra) => `extra ${extra}`),
  ...Object.keys(LANGUAGES),
  ...ENCODINGS,
  'reordered',
  'unfinished',
];

export const kindsOf = ({
  sentences,
  order,
  gap,
  extra,
  language,
  encoding,
  isFinished,
}: OddInput): readonly string[] => [
  ...sentences,
  `gap ${gap}`,
  `extra ${extra}`,
  language,
  encoding,
  ...(order.some((number, index) => number !== index) ? ['reordered'] : []),
  ...(isFinished ? [] : ['unfinished']),
];

/** Most files have few faults, so that each fault is also tested alone. */
const mostly = <T>(usual: T, others: readonly T[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });

export const oddInput: fc.Arbitrary<OddInput> = fc.record({
  sentences: fc.array(mostly<SentenceKind>('kept', SENTENCE_KINDS.slice(1)), { minLength: 3, maxLength: 3 }),
  order: mostly(
    [0, 1, 2],
    [
      [0, 2, 1],
      [1, 0, 2],
      [2, 1, 0],
    ],
  ),
  gap: mostly<OddInput['gap']>('kept', GAPS.slice(1)),
  extra: mostly<OddInput['extra']>('none', EXTRAS.slice(1)),
  language: mostly<OddInput['language']>('fr-FR', ['fr', 'fr_FR', 'FR', 'fr-CA', 'de-DE']),
  encoding: mostly<OddInput['encoding']>('utf-8', ENCODINGS.slice(1)),
  isFinished: mostly(true, [false]),
});

export const ENGLISH = [
  'It opens on day one and closes <RuleDays of="window" /> later.',
  'The last day counts in full.',
  'Nothing is lost meanwhile.',
];
export const FRENCH = [
  'Elle s’ouvre le premier jour et se ferme <RuleDays of="window" /> après.',
  'Le dernier jour est inclus en entier.',
  'Rien n’est perdu entre-temps.',
];
const REWRITTEN = [
  'Elle commence le jour même et dure <RuleDays of="window" />.',
  'Le dernier jour compte.',
  'Rien ne se perd.',
];
/** The sentences after their tracked changes are accepted. */
const ACCEPTED = FRENCH.map((words) => words.replace(/^(Elle|Le|Rien)/, '$1 bien'));

/** The sentence that's applied; undefined if it's refused. */
function appliedText(kind: SentenceKind, index: number): string | undefined {
  if (kind === 'kept') return FRENCH[index];
  if (kind === 'rewritten') return REWRITTEN[index];
  return kind === 'studio-change' ? ACCEPTED[index] : undefined;
}

/** The paragraph after the file was applied; undefined if it must be refused. */
export function outcomeOf({ sentences, order, extra, language, encoding, isFinished }: OddInput): string | undefined {
  const texts = order.map((number) => appliedText(sentences[number] ?? 'kept', number));
  if (extra !== 'none' || !LANGUAGES[language] || encoding === 'latin-1 undeclared' || texts.includes(undefined))
    return undefined;
  const text = texts.join(' ');
  return isFinished || text === FRENCH.join(' ') ? text : undefined;
}

const CODES = {
  xliff1: '<ph id="1" ctype="x-component">&lt;RuleDays of="window" /&gt;</ph>',
  xliff2: '<ph id="1" dataRef="d1"/>',
};

const xmlOf = (words: string, version: Version) => words.replace('<RuleDays of="window" />', CODES[version]);

/** A tracked change that inserts a word; undefined deletes the whole sentence. */
function tracked(words: string, version: Version, tool: string, inserted: string | undefined): string {
  const mark = (change: string, text: string) =>
    version === 'xliff1'
      ? `<mrk mtype="x-${tool}-${change}">${text}</mrk>`
      : `<mrk id="m-${change}" type="${tool}:${change}">${text}</mrk>`;
  if (inserted === undefined) return mark('deleted', words);
  return words.replace(
    /^(\S+) /,
    (_, first: string) => `${first} ${mark('deleted', 'bien sûr ')}${mark('added', `${inserted} `)}`,
  );
}

/** The XML of a sentence's translation; undefined if its element is gone. */
function targetOf(kind: SentenceKind, index: number, version: Version): string | undefined {
  const own = xmlOf(FRENCH[index] ?? '', version);
  switch (kind) {
    case 'kept':
      return own;
    case 'rewritten':
      return xmlOf(REWRITTEN[index] ?? '', version);
    case 'empty':
      return '';
    case 'spaces':
      return ' \n ';
    case 'dropped':
      return undefined;
    case 'english':
      return xmlOf(ENGLISH[index] ?? '', version);
    case 'studio-change':
      return tracked(own, version, 'sdl', 'bien');
    case 'unknown-change':
      return tracked(own, version, 'memo', 'bien');
    case 'all-deleted':
      return tracked(own, version, 'sdl', undefined);
  }
}

const GAP_TEXTS = { kept: ' ', lost: '', wide: '  ' };

function target1({ sentences, order, gap, extra, isFinished }: OddInput): string {
  const marks = order.flatMap((number) => {
    const words = targetOf(sentences[number] ?? 'kept', number, 'xliff1');
    return words === undefined ? [] : [`<mrk mtype="seg" mid="${number + 1}">${words}</mrk>`];
  });
  const all = extra === 'twice' ? [...marks, ...marks] : marks;
  const before = extra === 'outside' ? 'Du texte en plus.' : '';
  return `<target state="${isFinished ? 'translated' : 'needs-translation'}">${before}${all.join(GAP_TEXTS[gap])}</target>`;
}

/** The unit's segments. XLIFF 2.0 keeps them in the order of the English text; `order` on the target says where it belongs. */
function segments2({ sentences, order, gap, extra, isFinished }: OddInput): string {
  const isReordered = order.some((number, index) => number !== index);
  const between = extra === 'outside' ? 'Du texte en plus.' : GAP_TEXTS[gap];
  const segments = sentences.map((kind, number) => {
    const words = targetOf(kind, number, 'xliff2');
    const place = isReordered ? ` order="${order.indexOf(number) * 2 + 1}"` : '';
    const target = words === undefined ? '' : `<target${place} xml:space="preserve">${words}</target>`;
    const source = `<source xml:space="preserve">${xmlOf(ENGLISH[number] ?? '', 'xliff2')}</source>`;
    return `<segment id="s${number + 1}" state="${isFinished ? 'translated' : 'initial'}">${source}${target}</segment>`;
  });
  return (extra === 'twice' ? [...segments, ...segments] : segments).join(
    `<ignorable><source xml:space="preserve"> </source><target xml:space="preserve">${between}</target></ignorable>`,
  );
}

function encoded(xml: string, encoding: OddInput['encoding']): Uint8Array {
  const declared = (name: string) => xml.replace('encoding="UTF-8"', `encoding="${name}"`);
  const references = (text: string) => text.replace(/[^\0-\xff]/g, (character) => `&#${character.codePointAt(0)};`);
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(xml);
    case 'utf-8 with a byte order mark':
      return Buffer.from(`\uFEFF${xml}`);
    case 'utf-16':
      return Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le');
    case 'latin-1 declared':
      return Buffer.from(references(declared('ISO-8859-1')), 'latin1');
    case 'latin-1 undeclared':
      return Buffer.from(references(xml), 'latin1');
  }
}

/**
 * The exported file with the damage in the unit `reminders.p1`.
 * @param file as exported
 */
export function damaged(file: string, version: Version, input: OddInput): Uint8Array {
  const language = file.replace(/(trgLang|target-language)="fr-FR"/, `$1="${input.language}"`);
  const changed =
    version === 'xliff1'
      ? language.replace(
          /(id="fr-FR\/renew\/reminders\.p1"[\s\S]*?)<target[\s\S]*?<\/target>/,
          (_, head: string) => head + target1(input),
        )
      : language.replace(
          /(<unit id="reminders\.p1"[\s\S]*?)<segment[\s\S]*?(?=<\/unit>)/,
          (_, head: string) => head + segments2(input),
        );
  return encoded(changed, input.encoding);
}
