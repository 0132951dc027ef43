/** Parses an imported file: its units, or why it can't be parsed. Pure. */
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { type ImportedFile, RULE } from './imported-file.ts';
import { decodeXml } from './xml-encoding.ts';
import { attributeOf, lineOf, readXml } from './read-xml.ts';
import { readXliff1 } from './read-xliff1.ts';
import { readXliff2 } from './read-xliff2.ts';

/** @param content the file's text or bytes */
export function readImportedFile(path: string, content: string | Uint8Array): ImportedFile {
  const diagnostic = (line: number, message: string, hint: string): Diagnostic => ({
    path,
    line,
    rule: RULE,
    message,
    hint,
  });
  const decoded = typeof content === 'string' ? ({ ok: true, text: content } as const) : decodeXml(content);
  if (!decoded.ok) {
    const message = `nothing was applied: ${decoded.message}`;
    return { units: [], diagnostics: [diagnostic(decoded.line, message, decoded.hint)] };
  }
  const read = readXml(decoded.text.replace(/^\uFEFF/, ''));
  if (!read.ok) {
    const message = `not well-formed XML, nothing was applied: ${read.message}`;
    return { units: [], diagnostics: [diagnostic(read.line, message, 'ask for the file again, or export it again')] };
  }
  const { root } = read;
  const version = attributeOf(root, 'version') ?? '';
  if (root.localName !== 'xliff' || !/^(1\.[12]|2\.[0-2])$/.test(version)) {
    const found = root.localName === 'xliff' ? `XLIFF ${version || 'without a version'}` : `<${root.nodeName}>`;
    return {
      units: [],
      diagnostics: [
        diagnostic(1, `it isn't XLIFF 1.2 or 2.0, but ${found}`, 'save it in the format it was exported in'),
      ],
    };
  }
  const { units, lost } = version.startsWith('2') ? readXliff2(path, root) : readXliff1(path, root);
  const diagnostics = lost.map((element) =>
    diagnostic(
      lineOf(element),
      `${element.localName ?? ''} "${attributeOf(element, 'id') ?? ''}" can't be assigned to a translation`,
      'keep the IDs of the export',
    ),
  );
  return { units, diagnostics };
}
