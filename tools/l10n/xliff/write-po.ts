/** Prints PO (GNU gettext). A unit is an entry, with its name as `msgctxt`. Inline codes are text. Pure. */
import { type ExportedFile, type Match, type Unit, hashOfInlines, nameOf } from './exported-file.ts';
import { flatten } from './inline.ts';
import { EXPORTED_COMMENT } from './read-po.ts';
import { formatTerm } from './terms.ts';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r' };

const quoted = (text: string) => `"${text.replace(/[\\"\n\t\r]/g, (character) => ESCAPES[character] ?? character)}"`;

const formatMatch = ({ own, origin = '' }: Match) => `Translated in ${origin}: ${flatten(own)}`;

/** A comment is one line. */
const comment = (mark: string, text: string) => `${mark} ${text.replace(/\s*\n\s*/g, ' ')}`;

function entry(exported: ExportedFile, unit: Unit): string {
  const { source, own, state, previousSource, notes, terms, max, matches = [] } = unit;
  const memory = matches.filter(({ kind }) => kind === 'memory');
  const isFuzzy = own !== undefined && state === 'initial';
  return [
    ...[...notes, ...terms.map(formatTerm), ...memory.map(formatMatch)].map((note) => comment('#.', note)),
    comment('#.', `${EXPORTED_COMMENT} ${own ? hashOfInlines(own) : 'none'}`),
    comment('#:', nameOf(exported, unit)),
    ...(isFuzzy || max !== undefined
      ? [`#, ${[...(isFuzzy ? ['fuzzy'] : []), ...(max === undefined ? [] : [`max-length:${max}`])].join(', ')}`]
      : []),
    ...(isFuzzy && previousSource ? [`#| msgid ${quoted(flatten(previousSource))}`] : []),
    `msgctxt ${quoted(nameOf(exported, unit))}`,
    `msgid ${quoted(flatten(source))}`,
    `msgstr ${quoted(own ? flatten(own) : '')}`,
  ].join('\n');
}

/** The text of the file. */
export function printPo(exported: ExportedFile): string {
  const { tag, sourcePath, title, signOff, groups } = exported;
  const fields = [
    'Project-Id-Version: renewal-guide',
    `Language: ${tag.replace('-', '_')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  const header = [
    ...[`${title} (${sourcePath})`, ...(signOff === undefined ? [] : [signOff])].map((note) => comment('#', note)),
    'msgid ""',
    'msgstr ""',
    ...fields.map((field) => quoted(`${field}\n`)),
  ].join('\n');
  const units = groups.flatMap((group) => group.units);
  return `${[header, ...units.map((unit) => entry(exported, unit))].join('\n\n')}\n`;
}
