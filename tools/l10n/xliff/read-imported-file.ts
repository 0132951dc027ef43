/** Parses an imported file, XLIFF or PO: returns its units, or why it can't be parsed. Pure. */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { decodeImported } from './file-encoding.ts';
import { type ImportedFile, type ImportedUnit, RULE } from './imported-file.ts';
import { attributeOf, lineOf, readXml } from './read-xml.ts';
import { readPo } from './read-po.ts';
import { readXliff1 } from './read-xliff1.ts';
import { readXliff2 } from './read-xliff2.ts';

/** A file that can't be parsed. */
class Unreadable {
  readonly diagnostics: readonly Diagnostic[];
  readonly units: readonly ImportedUnit[] = [];

  constructor(path: string, line: number, message: string, hint: string) {
    this.diagnostics = [{ path, line, rule: RULE, message, hint }];
  }
}

const ASK_AGAIN = 'ask for the file again, or export it again';
const CORRECT_LINE = 'correct this line, or ask for the file again';

const lostUnit = (path: string, line: number, name: string): Diagnostic => ({
  path,
  line,
  rule: RULE,
  message: `${name} can't be assigned to a translation`,
  hint: 'keep the IDs of the export',
});

function readXliff(path: string, text: string): ImportedFile {
  const read = readXml(text);
  if (!read.ok)
    return new Unreadable(path, read.line, `not well-formed XML, nothing was applied: ${read.message}`, CORRECT_LINE);
  const { root } = read;
  const version = attributeOf(root, 'version') ?? '';
  if (root.localName !== 'xliff' || !/^(1\.[12]|2\.[0-2])$/.test(version)) {
    const found = root.localName === 'xliff' ? `XLIFF ${version || 'without a version'}` : `<${root.nodeName}>`;
    const message = `it isn't XLIFF 1.2 or 2.0, but ${found}`;
    return new Unreadable(path, 1, message, 'save it in the format it was exported in');
  }
  const { units, lost } = version.startsWith('2') ? readXliff2(path, root) : readXliff1(path, root);
  const nameOf = (element: (typeof lost)[number]) => `${element.localName ?? ''} "${attributeOf(element, 'id') ?? ''}"`;
  return { units, diagnostics: lost.map((element) => lostUnit(path, lineOf(element), nameOf(element))) };
}

function readGettext(path: string, text: string): ImportedFile {
  const read = readPo(path, text);
  if (!read.ok) return new Unreadable(path, read.line, "this line isn't PO; nothing was applied", CORRECT_LINE);
  const diagnostics = read.lost.map(({ line, name }) => lostUnit(path, line, `entry "${name}"`));
  if (read.units.length + diagnostics.length > 0) return { units: read.units, diagnostics };
  return new Unreadable(path, 1, 'the file has no entries', ASK_AGAIN);
}

/** Agencies deliver these, too, but an export has none of them. */
const OTHER_FORMATS: ReadonlySet<string> = new Set(['csv', 'tsv', 'xlsx', 'docx', 'json', 'md', 'mdx', 'txt', 'zip']);

/** PO if the name ends in .po or .pot, otherwise XLIFF. */
export function readImportedFile(path: string, content: string | Uint8Array): ImportedFile {
  const [, extension = ''] = /\.([^./\\]+)$/.exec(path.toLowerCase()) ?? [];
  if (OTHER_FORMATS.has(extension))
    return new Unreadable(path, 1, `.${extension} files can't be applied`, 'send an exported file: .xlf or .po');
  const isPo = extension === 'po' || extension === 'pot';
  const decoded =
    typeof content === 'string' ? ({ ok: true, text: content } as const) : decodeImported(content, isPo ? 'po' : 'xml');
  if (!decoded.ok) return new Unreadable(path, decoded.line, `nothing was applied: ${decoded.message}`, decoded.hint);
  const text = decoded.text.replace(/^\uFEFF/, '');
  return isPo ? readGettext(path, text) : readXliff(path, text);
}
