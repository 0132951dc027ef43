/** Prints XLIFF 2.0, with its modules for metadata, glossaries, matches, and size restrictions. Pure. */
import { SOURCE_TAG, localeOf } from '../../../src/i18n/locales.ts';
import { type ExportedFile, type Group, type Match, type Unit, hashOfInlines } from './exported-file.ts';
import type { Code, Inline } from './inline.ts';
import { segmentsOf } from './sentence-pairs.ts';
import { type XmlElement, element, printXml, textElement } from './xml.ts';

const NAMESPACES = {
  '': 'urn:oasis:names:tc:xliff:document:2.0',
  mda: 'urn:oasis:names:tc:xliff:metadata:2.0',
  gls: 'urn:oasis:names:tc:xliff:glossary:2.0',
  mtc: 'urn:oasis:names:tc:xliff:matches:2.0',
  slr: 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
};

/** The category of the site's metadata. */
export const METADATA_CATEGORY = 'renewal-guide';
/** The prefix of the site's own types. */
const TYPE_PREFIX = 'rg';

const metadataElement = (entries: Readonly<Record<string, string>>) =>
  element('mda:metadata', {}, [
    element(
      'mda:metaGroup',
      { category: METADATA_CATEGORY },
      Object.entries(entries).map(([type, value]) => element('mda:meta', { type }, [value])),
    ),
  ]);

/** Whether a translation may leave out the code. */
export const isOptionalCode = ({ kind }: Code, unit: Unit) =>
  kind === 'emphasis' || kind === 'comment' || (kind === 'placeholder' && unit.kind === 'plural');

function typeOf({ kind, open }: Code): Readonly<Record<string, string>> {
  if (kind === 'emphasis') return { type: 'fmt', subType: /^(\*\*|__)/.test(open) ? 'xlf:b' : 'xlf:i' };
  if (kind === 'break') return { type: 'fmt', subType: 'xlf:lb' };
  if (kind === 'link' || kind === 'image') return { type: kind };
  return { type: kind === 'component' || kind === 'placeholder' ? 'ui' : 'other' };
}

/** Stores the texts of a unit's codes, each once, and gives them IDs. */
class OriginalData {
  readonly #ids = new Map<string, string>();

  idOf(written: string): string {
    const id = this.#ids.get(written) ?? `d${this.#ids.size + 1}`;
    this.#ids.set(written, id);
    return id;
  }

  elements(): readonly XmlElement[] {
    if (this.#ids.size === 0) return [];
    const data = [...this.#ids].map(([written, id]) => textElement('data', { id, 'xml:space': 'preserve' }, [written]));
    return [element('originalData', {}, data)];
  }
}

function contentOf(inlines: readonly Inline[], unit: Unit, data: OriginalData): readonly (XmlElement | string)[] {
  return inlines.map((inline) => {
    if (inline.type === 'text') return inline.text;
    const { code } = inline;
    const codeAttributes = { canCopy: 'no', canDelete: isOptionalCode(code, unit) ? 'yes' : 'no', ...typeOf(code) };
    const shown = code.shown === '' ? undefined : code.shown;
    if (inline.type === 'solo') {
      return element('ph', {
        id: String(code.id),
        ...codeAttributes,
        disp: shown,
        equiv: shown,
        dataRef: data.idOf(code.open),
      });
    }
    const [dataRefStart, dataRefEnd] = [data.idOf(code.open), data.idOf(code.close)];
    const attributes = { id: String(code.id), ...codeAttributes, dispStart: shown, dataRefStart, dataRefEnd };
    return textElement('pc', attributes, contentOf(inline.children, unit, data));
  });
}

function segmentElements(unit: Unit, tag: string, data: OriginalData): readonly XmlElement[] {
  const { sentenceSeparator } = localeOf(tag);
  let number = 0;
  return segmentsOf(unit, tag, sentenceSeparator).map(({ isGap, source, own, isUnchanged }) => {
    const sides = [
      textElement('source', { 'xml:space': 'preserve' }, contentOf(source, unit, data)),
      ...(own ? [textElement('target', { 'xml:space': 'preserve' }, contentOf(own, unit, data))] : []),
    ];
    if (isGap) return element('ignorable', {}, sides);
    const state = unit.state === 'initial' && isUnchanged ? unit.finished : unit.state;
    return element('segment', { id: `s${++number}`, state }, sides);
  });
}

function matchElement({ kind, source, own, origin, sentence = 1 }: Match, unit: Unit): XmlElement {
  const data = new OriginalData();
  const sides = [
    textElement('source', { 'xml:space': 'preserve' }, contentOf(source, unit, data)),
    textElement('target', { 'xml:space': 'preserve' }, contentOf(own, unit, data)),
  ];
  const attributes =
    kind === 'previous'
      ? { type: 'other', subType: `${TYPE_PREFIX}:previous` }
      : { type: 'tm', matchQuality: '100', similarity: '100', origin };
  return element('mtc:match', { ref: `#s${sentence}`, ...attributes }, [...data.elements(), ...sides]);
}

function unitElement(unit: Unit, tag: string): XmlElement {
  const data = new OriginalData();
  const segments = segmentElements(unit, tag, data);
  const terms = unit.terms.map(({ term, translation, definition, avoid }, index) =>
    element('gls:glossEntry', { id: `g${index + 1}` }, [
      element('gls:term', {}, [term]),
      element('gls:translation', {}, [translation]),
      element('gls:definition', {}, [
        [definition, avoid.length > 0 ? `Not: ${avoid.join(', ')}.` : ''].join(' ').trim() || term,
      ]),
    ]),
  );
  const { matches = [] } = unit;
  const attributes = { id: unit.id, 'slr:sizeRestriction': unit.max === undefined ? undefined : String(unit.max) };
  return element('unit', attributes, [
    ...(terms.length > 0 ? [element('gls:glossary', {}, terms)] : []),
    ...(matches.length > 0
      ? [
          element(
            'mtc:matches',
            {},
            matches.map((match) => matchElement(match, unit)),
          ),
        ]
      : []),
    metadataElement({ source: hashOfInlines(unit.source), ...(unit.own ? { target: hashOfInlines(unit.own) } : {}) }),
    ...(unit.notes.length > 0
      ? [
          element(
            'notes',
            {},
            unit.notes.map((note) => element('note', { category: 'context' }, [note])),
          ),
        ]
      : []),
    ...data.elements(),
    ...segments,
  ]);
}

const groupElement = ({ id, title, hash, units }: Group, tag: string) =>
  element('group', { id: `${id}.section`, name: title }, [
    metadataElement({ section: id, source: hash }),
    ...units.map((unit) => unitElement(unit, tag)),
  ]);

/** The text of the file. */
export function printXliff2(exported: ExportedFile): string {
  const { tag, slug, sourcePath, title, signOff, groups } = exported;
  const notes = [`${title} (${sourcePath})`, ...(signOff === undefined ? [] : [signOff])];
  const file = element('file', { id: `${tag}.${slug}`, original: sourcePath, 'xml:space': 'preserve' }, [
    element('slr:profiles', { generalProfile: 'xliff:codepoints' }, [element('slr:normalization', { general: 'nfc' })]),
    element(
      'notes',
      {},
      notes.map((note) => element('note', { category: 'file' }, [note])),
    ),
    ...groups.map((group) => groupElement(group, tag)),
  ]);
  return printXml(element('xliff', { version: '2.0', srcLang: SOURCE_TAG, trgLang: tag }, [file]), NAMESPACES);
}
