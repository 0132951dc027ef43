/** Files that are not plain UTF-8 with line ends of LF: what reads them elsewhere would stumble, stamps would differ. */
import type { TextFile } from '../content.ts';
import type { Finding } from '../finding.ts';

const ODDITIES: readonly { readonly sign: string; readonly problem: string; readonly remedy: string }[] = [
  {
    sign: '\uFEFF',
    problem: 'a byte order mark (BOM) stands here',
    remedy: 'save the file as "UTF-8", not as "UTF-8 with BOM"',
  },
  {
    sign: '\r',
    problem: 'the line ends as on Windows (CRLF)',
    remedy: 'save the file with line ends of LF; in git, set core.autocrlf to false',
  },
  {
    sign: '\uFFFD',
    problem: 'a character is no UTF-8',
    remedy: 'save the file as UTF-8 and write the character again',
  },
];

/** One finding of a kind: the first place of many. */
export function checkEncoding({ path, text }: TextFile): readonly Finding[] {
  return ODDITIES.flatMap(({ sign, problem, remedy }) => {
    const place = text.indexOf(sign);
    if (place < 0) return [];
    return [{ path, line: text.slice(0, place).split('\n').length, rule: 'encoding', problem, remedy }];
  });
}
