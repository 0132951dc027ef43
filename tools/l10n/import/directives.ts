/**
 * Converts `:::` directives of the documentation pipeline, which Markdown would parse as text. Images and inline text
 * become Markdown. Others, such as page layout, become comments, so that line numbers don't change.
 */

/** The beginning of the comment that replaces a directive. `convertBlocks` recognizes it. */
export const DIRECTIVE_COMMENT = 'handoff-directive';

const FENCE = /^[ \t>]*(`{3,}|~{3,})/;
const DIRECTIVE_LINE = /^((?:[ \t]|>|[-*+][ \t]|\d+[.)][ \t])*):::[ \t]*([a-z-]*)(.*)$/i;

const attribute = (text: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(text)?.slice(1).find(Boolean) ?? '';

const escapeBrackets = (text: string) => text.replace(/[[\]\\]/g, '\\$&');

function printImage(attributes: string): string {
  return `![${escapeBrackets(attribute(attributes, 'alt-text'))}](<${attribute(attributes, 'source').replace(/[<>\n]/g, '')}>)`;
}

function replaceInline(line: string): string {
  return line
    .replace(/:::\s*no-loc\s+text="([^"]*)"\s*:::/gi, '$1')
    .replace(/:::\s*image\s([^:]*(?::(?!::)[^:]*)*):::/gi, (_, attributes: string) => printImage(attributes));
}

/** Joins an image directive that spans up to eight lines. A longer one stays as it is. */
function joinImage(lines: readonly string[], index: number): { readonly text: string; readonly lineCount: number } {
  const end = lines.slice(index + 1, index + 8).findIndex((line) => line.includes(':::'));
  if (end < 0) return { text: lines[index] ?? '', lineCount: 1 };
  return { text: lines.slice(index, index + end + 2).join(' '), lineCount: end + 2 };
}

/** Code isn't changed. */
export function convertDirectives(body: string): string {
  const lines = body.split('\n');
  const converted: string[] = [];
  let fence = '';
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const fenceMark = FENCE.exec(line)?.[1];
    if (fenceMark !== undefined && (fence === '' || fenceMark.startsWith(fence)))
      fence = fence === '' ? fenceMark.slice(0, 3) : '';
    if (fence !== '' || !line.includes(':::')) {
      converted.push(line);
      continue;
    }
    const opensImage = /:::\s*image\s/i.test(line) && !/:::\s*image\s.*:::/i.test(line);
    const joined = opensImage ? joinImage(lines, index) : { text: line, lineCount: 1 };
    const text = replaceInline(joined.text);
    const [, prefix = '', name = ''] = DIRECTIVE_LINE.exec(text) ?? [];
    converted.push(
      text.trimStart() !== text || DIRECTIVE_LINE.test(text)
        ? text.replace(DIRECTIVE_LINE, `${prefix}<!--${DIRECTIVE_COMMENT} ${name}-->`)
        : text,
    );
    for (let extra = 1; extra < joined.lineCount; extra++) converted.push('');
    index += joined.lineCount - 1;
  }
  return converted.join('\n');
}
