/**
 * Prints XLIFF 1.2. Inline codes are written as text in `ph`, `bpt`, and `ept`, not as empty `x` and `g`, so that a
 * tool that only handles plain text, such as xliff2po, shows and keeps them. Pure.
 */
import { SOURCE_TAG, localeOf } from '../../../src/i18n/locales.ts';
import {
  type ExportedFile,
  type Group,
  type Match,
  type State,
  type Unit,
  hashOfInlines,
  nameOf,
} from './exported-file.ts';
import type { Code, Inline } from './inline.ts';
import { type Segment, segmentsOf } from './sentence-pairs.ts';
import { formatTerm } from './terms.ts';
import { type XmlElement, element, printXml, textElement } from './xml.ts';

const NAMESPACES = { '': 'urn:oasis:names:tc:xliff:document:1.2' };

export const XLIFF1_STATES: Readonly<Record<State, string>> = {
  initial: 'needs-review-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};

function ctypeOf({ kind, open }: Code): string {
  if (kind === 'emphasis') return /^(\*\*|__)/.test(open) ? 'bold' : 'italic';
  if (kind === 'link') return kind;
  return kind === 'break' ? 'lb' : `x-${kind}`;
}

function contentOf(inlines: readonly Inline[]): readonly (XmlElement | string)[] {
  return inlines.flatMap((inline): readonly (XmlElement | string)[] => {
    if (inline.type === 'text') return [inline.text];
    const { code } = inline;
    const [id, ctype] = [String(code.id), ctypeOf(code)];
    const shown = code.shown === '' ? undefined : code.shown;
    if (inline.type === 'solo') return [textElement('ph', { id, ctype, 'equiv-text': shown }, [code.open])];
    return [
      textElement('bpt', { id, ctype, 'equiv-text': shown }, [code.open]),
      ...contentOf(inline.children),
      textElement('ept', { id }, [code.close]),
    ];
  });
}

/** The source or translation of a unit: marked sentences, with gaps between them. A single sentence isn't marked. */
function markedSentences(segments: readonly Segment[], side: 'source' | 'own'): readonly (XmlElement | string)[] {
  if (segments.length === 1) return contentOf(segments[0]?.[side] ?? []);
  let number = 0;
  return segments.flatMap((segment) => {
    const inner = contentOf(segment[side] ?? []);
    return segment.isGap ? inner : [textElement('mrk', { mtype: 'seg', mid: String(++number) }, inner)];
  });
}

const matchElement = ({ kind, source, own, origin, sentence }: Match) =>
  element(
    'alt-trans',
    {
      ...(kind === 'previous' ? { alttranstype: 'previous-version' } : { 'match-quality': '100%', origin }),
      ...(sentence === undefined ? {} : { mid: String(sentence) }),
      'xml:space': 'preserve',
    },
    [textElement('source', {}, contentOf(source)), textElement('target', {}, contentOf(own))],
  );

function unitElement(exported: ExportedFile, unit: Unit): XmlElement {
  const { tag } = exported;
  const { sentenceSeparator } = localeOf(tag);
  const segments = segmentsOf(unit, tag, sentenceSeparator);
  const hashes = [
    ['source', hashOfInlines(unit.source)],
    ...(unit.own ? [['target', hashOfInlines(unit.own)]] : []),
  ] as const;
  const notes = [...unit.notes, ...unit.terms.map(formatTerm)];
  return element(
    'trans-unit',
    {
      id: nameOf(exported, unit),
      approved: unit.state === 'initial' ? 'no' : 'yes',
      'xml:space': 'preserve',
      ...(unit.max === undefined ? {} : { maxwidth: String(unit.max), 'size-unit': 'char' }),
    },
    [
      textElement('source', {}, contentOf(unit.source)),
      ...(segments.length > 1 ? [textElement('seg-source', {}, markedSentences(segments, 'source'))] : []),
      ...(unit.own
        ? [textElement('target', { state: XLIFF1_STATES[unit.state] }, markedSentences(segments, 'own'))]
        : []),
      element(
        'context-group',
        { purpose: 'information' },
        hashes.map(([name = '', hash = '']) => element('context', { 'context-type': `x-${name}-hash` }, [hash])),
      ),
      ...notes.map((note) => element('note', { from: 'developer' }, [note])),
      ...(unit.matches ?? []).map(matchElement),
    ],
  );
}

const groupElement = (exported: ExportedFile, { id, title, hash, units }: Group) =>
  element('group', { id, resname: title, restype: 'x-section' }, [
    element('context-group', { purpose: 'information' }, [
      element('context', { 'context-type': 'x-source-hash' }, [hash]),
    ]),
    ...units.map((unit) => unitElement(exported, unit)),
  ]);

/** The text of the file. */
export function printXliff1(exported: ExportedFile): string {
  const { tag, sourcePath, title, signOff, groups } = exported;
  const header = [`${title} (${sourcePath})`, ...(signOff === undefined ? [] : [signOff])];
  const attributes = { original: sourcePath, datatype: 'x-mdx', 'source-language': SOURCE_TAG, 'target-language': tag };
  const file = element('file', attributes, [
    element(
      'header',
      {},
      header.map((note) => element('note', {}, [note])),
    ),
    element(
      'body',
      {},
      groups.map((group) => groupElement(exported, group)),
    ),
  ]);
  return printXml(element('xliff', { version: '1.2' }, [file]), NAMESPACES);
}
