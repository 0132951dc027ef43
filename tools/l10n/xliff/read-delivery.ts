/** A file as it came back: its units, or why it cannot be read. Pure. */
import { LOCALES } from '../../../src/i18n/locales.ts';
import type { Finding } from '../../../src/translation/finding.ts';
import { type Delivery, RULE } from './delivery.ts';
import { attributeOf, lineOf, readXml } from './read-xml.ts';
import { readXliff1 } from './read-xliff1.ts';
import { readXliff2 } from './read-xliff2.ts';

const gapOf = (tag: string) => LOCALES.find((locale) => locale.tag === tag)?.sentenceGap ?? ' ';

export function readDelivery(path: string, text: string): Delivery {
  const finding = (line: number, problem: string, remedy: string): Finding => ({
    path,
    line,
    rule: RULE,
    problem,
    remedy,
  });
  const read = readXml(text.replace(/^\uFEFF/, ''));
  if (!read.ok) {
    const problem = `not whole XML, nothing of it was applied: ${read.message}`;
    return { units: [], findings: [finding(read.line, problem, 'ask for the file again, or export it again')] };
  }
  const { root } = read;
  const version = attributeOf(root, 'version') ?? '';
  if (root.localName !== 'xliff' || !/^(1\.[12]|2\.[0-2])$/.test(version)) {
    const found = root.localName === 'xliff' ? `XLIFF ${version || 'without a version'}` : `<${root.nodeName}>`;
    return {
      units: [],
      findings: [finding(1, `not XLIFF 1.2 or 2.0 but ${found}`, 'save it in the format it was exported in')],
    };
  }
  const { units, lost } = version.startsWith('2') ? readXliff2(path, root, gapOf) : readXliff1(path, root);
  const findings = lost.map((element) =>
    finding(
      lineOf(element),
      `${element.localName ?? ''} "${attributeOf(element, 'id') ?? ''}" does not say where it belongs`,
      'keep the ids of the export; they lead back to the text',
    ),
  );
  return { units, findings };
}
