/**
 * Converts `:::` directives of the documentation pipeline, which Markdown would parse as text. Images and inline text
 * become Markdown. A directive for page layout becomes a comment on the same line, so that line numbers don't change.
 */

/** The beginning of a comment that replaces a page layout directive. `convertBlocks` recognizes it. */
export const DIRECTIVE = 'handoff-directive';

const FENCE = /^[ \t>]*(`{3,}|~{3,})/;
const OPEN = /^((?:[ \t]|>|[-*+][ \t]|\d+[.)][ \t])*):::[ \t]*([a-z-]*)(.*)$/i;

const attribute = (text: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(text)?.slice(1).find(Boolean) ?? '';

const escapeLabel = (text: string) => text.replace(/[[\]\\]/g, '\\$&');

function imageOf(attributes: string): string {
  return `![${escapeLabel(attribute(attributes, 'alt-text'))}](<${attribute(attributes, 'source').replace(/[<>\n]/g, '')}>)`;
}

/** Replaces directives inside a sentence. */
function replaceInline(line: string): string {
  return line
    .replace(/:::\s*no-loc\s+text="([^"]*)"\s*:::/gi, '$1')
    .replace(/:::\s*image\s([^:]*(?::(?!::)[^:]*)*):::/gi, (_, attributes: string) => imageOf(attributes));
}

/** Joins an image directive that spans several lines. @returns its text, and how many lines it spans */
function joinImage(lines: readonly string[], index: number): { readonly text: string; readonly lines: number } {
  const end = lines.slice(index + 1, index + 8).findIndex((line) => line.includes(':::'));
  if (end < 0) return { text: lines[index] ?? '', lines: 1 };
  return { text: lines.slice(index, index + end + 2).join(' '), lines: end + 2 };
}

/** Converts the directives in a Markdown text. Code isn't changed. */
export function convertDirectives(body: string): string {
  const lines = body.split('\n');
  const turned: string[] = [];
  let fence = '';
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark.slice(0, 3) : '';
    if (fence !== '' || !line.includes(':::')) {
      turned.push(line);
      continue;
    }
    const opensImage = /:::\s*image\s/i.test(line) && !/:::\s*image\s.*:::/i.test(line);
    const joined = opensImage ? joinImage(lines, index) : { text: line, lines: 1 };
    const text = replaceInline(joined.text);
    const [, prefix = '', name = ''] = OPEN.exec(text) ?? [];
    turned.push(
      text.trimStart() !== text || OPEN.test(text) ? text.replace(OPEN, `${prefix}<!--${DIRECTIVE} ${name}-->`) : text,
    );
    for (let extra = 1; extra < joined.lines; extra++) turned.push('');
    index += joined.lines - 1;
  }
  return turned.join('\n');
}
