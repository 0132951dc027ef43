/**
 * Reads PO files (GNU gettext) that `export --format po` wrote or that xliff2po converted. No library is used, because
 * diagnostics need line numbers, and duplicate entries must be found. PO parsers on npm do neither. Pure.
 */
import { type ImportedUnit, targetOf } from './imported-file.ts';

/** The beginning of the comment that has the hash of the exported translation. */
export const EXPORTED_COMMENT = 'Exported translation:';

interface Entry {
  /** The line of `msgctxt` (1 is the first), or of `msgid` if there is no `msgctxt`. */
  line: number;
  readonly comments: string[];
  readonly references: string[];
  readonly flags: string[];
  /** Maps keywords (`msgctxt`, `msgid`, `msgid_plural`, `msgstr`, `msgstr[0]`) to texts. */
  readonly texts: Map<string, string>;
}

const KEYWORD = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s+"((?:[^"\\]|\\.)*)"$/;
const CONTINUATION = /^"((?:[^"\\]|\\.)*)"$/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

const unquoted = (text: string) => text.replace(/\\(.)/g, (_, character: string) => ESCAPES[character] ?? character);

const emptyEntry = (): Entry => ({ line: 0, comments: [], references: [], flags: [], texts: new Map() });

function readComment(entry: Entry, line: string): void {
  const text = line.slice(2).trim();
  if (line.startsWith('#.')) entry.comments.push(text);
  else if (line.startsWith('#:')) entry.references.push(...text.split(/\s+/));
  else if (line.startsWith('#,')) entry.flags.push(...text.split(/,\s*/));
}

type ReadEntries =
  { readonly ok: true; readonly entries: readonly Entry[] } | { readonly ok: false; readonly line: number };

function readEntries(text: string): ReadEntries {
  const entries: Entry[] = [];
  let entry = emptyEntry();
  let keyword: string | undefined;
  const finish = () => {
    if (entry.texts.size > 0) entries.push(entry);
    entry = emptyEntry();
    keyword = undefined;
  };
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = raw.trim();
    const [, name, value = ''] = KEYWORD.exec(line) ?? [];
    const [, more] = CONTINUATION.exec(line) ?? [];
    if (line === '' || line.startsWith('#~')) finish();
    else if (line.startsWith('#')) {
      if (keyword?.startsWith('msgstr') === true) finish();
      readComment(entry, line);
    } else if (name !== undefined) {
      const isNext = (name === 'msgctxt' || name === 'msgid') && keyword?.startsWith('msgstr') === true;
      if (isNext) finish();
      if (entry.texts.has(name)) return { ok: false, line: index + 1 };
      if (entry.texts.size === 0) entry.line = index + 1;
      entry.texts.set(name, unquoted(value));
      keyword = name;
    } else if (more !== undefined && keyword !== undefined) {
      entry.texts.set(keyword, (entry.texts.get(keyword) ?? '') + unquoted(more));
    } else return { ok: false, line: index + 1 };
  }
  finish();
  return { ok: true, entries };
}

const isHeader = ({ texts }: Entry) => texts.get('msgid') === '' && !texts.has('msgctxt');

function exportedTargetOf({ comments }: Entry): string | undefined {
  const hash = comments
    .findLast((one) => one.startsWith(EXPORTED_COMMENT))
    ?.slice(EXPORTED_COMMENT.length)
    .trim();
  return hash === 'none' ? '' : hash;
}

function unitOf(path: string, language: string | undefined, entry: Entry): ImportedUnit | undefined {
  const { line, flags, references, texts } = entry;
  const ids = [texts.get('msgctxt') ?? '', ...references].map(targetOf).find((one) => one !== undefined);
  if (!ids) return undefined;
  const [source = '', target = ''] = [texts.get('msgid'), texts.get('msgstr')];
  const isFuzzy = flags.includes('fuzzy');
  const isFilled = target.trim() !== '';
  return {
    ...ids,
    path,
    line,
    language,
    source: [{ type: 'text', text: source }],
    target: isFilled ? [{ type: 'text', text: target }] : undefined,
    isPartial: false,
    sentences: undefined,
    fault: undefined,
    isConfirmed: isFilled && !isFuzzy,
    isUnfinished: isFuzzy,
    exportedTarget: exportedTargetOf(entry),
  };
}

export type ReadPo =
  | {
      readonly ok: true;
      readonly units: readonly ImportedUnit[];
      readonly lost: readonly { line: number; name: string }[];
    }
  | { readonly ok: false; readonly line: number };

/** @returns the units and the `lost` entries, which can't be assigned to a translation, or the line that isn't PO */
export function readPo(path: string, text: string): ReadPo {
  const read = readEntries(text);
  if (!read.ok) return read;
  const header = read.entries.find(isHeader)?.texts.get('msgstr') ?? '';
  const language = /^Language:[ \t]*(\S+)/m.exec(header)?.[1];
  const units: ImportedUnit[] = [];
  const lost: { line: number; name: string }[] = [];
  for (const entry of read.entries.filter((one) => !isHeader(one))) {
    const unit = unitOf(path, language, entry);
    if (unit) units.push(unit);
    else lost.push({ line: entry.line, name: entry.texts.get('msgctxt') ?? entry.texts.get('msgid') ?? '' });
  }
  return { ok: true, units, lost };
}
