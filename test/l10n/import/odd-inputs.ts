/** Unusual handoff bodies, for the property that all imported articles compile. */
import fc from 'fast-check';

/** A piece of Markdown with a unique word, so that tests can look for the word afterwards. */
type Piece = (word: string) => string;

/** A sentence next to its English. */
const side = (target: string, english: string) =>
  `<span data-ttu-id="a-9">${target}</span><span class="sxs-lookup"><span data-stu-id="a-9">${english}</span></span>`;

const INLINE: readonly Piece[] = [
  (w) => w,
  (w) => `a {${w}} b`,
  (w) => `{${w}`,
  (w) => `${w}}`,
  (w) => `{{${w}}}`,
  (w) => `{/* ${w}`,
  (w) => `${w} < 3 and > 2`,
  (w) => `<${w}`,
  (w) => `<tenant ${w}>`,
  (w) => `</span> ${w}`,
  (w) => `<b>${w}`,
  (w) => `<i><b>${w}</i></b>`,
  (w) => `<span data-ttu-id="a-1">${w}</span><span class="sxs-lookup"><span data-stu-id="a-1">English</span></span>`,
  (w) =>
    `**<span data-ttu-id="a-2">${w}</span>**<span class="sxs-lookup"><span data-stu-id="a-2">English **bold**</span></span>`,
  (w) => `<span data-ttu-id="a-3">${w}`,
  (w) => `<kbd>${w}</kbd><br>line<br/>`,
  (w) => `H<sub>${w}</sub>O`,
  (w) => `&lt;${w}&gt; &amp;nbsp; &#123;x&#125;`,
  (w) => `<https://example.org/${w}>`,
  (w) => `http://example.org/?a={${w}}&b=<c>`,
  (w) => `[${w}](other.md#part)`,
  (w) => `[http://example.org/${w}](gone.md) www.example.org/${w}. (http://x/${w}) HTTP\\://a.b/'${w}'`,
  (w) => `[${w}](<javascript:alert(1)>)`,
  (w) => `[${w}](#tab/x)`,
  (w) => `[${w}][nowhere] and [${w}][known]`,
  (w) => `![${w}](media/a.png) after`,
  (w) => `[![${w}](media/a.png)](other.md)`,
  (w) => `\`${w} {\` and \`\`a\`b <c>\`\``,
  (w) => `*${w}**b*c**`,
  (w) => `**${w}：**正文**（x）**后`,
  (w) => `~~${w}~~ ~${w}~`,
  (w) => `\\{${w}\\} \\<div> \\*`,
  (w) => `<!-- ${w} --> ${w} <!-- { ${w} } */ -->`,
  (w) => `[!INCLUDE [t](includes/x.md)] ${w}`,
  (w) => `:::no-loc text="${w}"::: x`,
  (w) => `${w} :::image type="content" source="media/a.png" alt-text="]{<":::`,
  (w) => `foot[^1] ${w}`,
  (w) => `<a href="other.md">${w}</a> <a name="x"></a>`,
  (w) => `<script>alert("{")</script> ${w}`,
  (w) => `${w} 30 days after the anniversary date, renew`,
  (w) => `<?php ${w} ?> <![CDATA[ ${w} ]]> ${w}`,
  (w) => `$a_{${w}}$ _${w}_x __${w}__`,
  (w) => `${w}\u00A0\u202F \u0001\u0007 x`,
  (w) => `\uD800 ${w}`,
];

const BLOCK: readonly Piece[] = [
  (w) => `import ${w} from '../handoff/x.js'`,
  (w) => `export const ${w} = {`,
  (w) => `import\n${w}`,
  (w) => `# ${w}`,
  (w) => `## <a name="a-b"></a>${w} {x}`,
  (w) => `#### ${w} {#my-id}\n\n## ${w} {#my-id}`,
  (w) => `${w}\n===\n\n${w}\n---`,
  (w) => `# [${w}](#tab/one)\n\ntext\n\n# [Two](#tab/two)\n\n***`,
  (w) => `> [!NOTE]\n> ${w} {x}\n> - a <b\n>   1. c`,
  (w) => `> [!WARNING] ${w}\n\n> [!div class="nextstepaction"]\n> [${w}](other.md)`,
  (w) => `> > ${w}\n> lazy\nlazier {`,
  (w) => `- ${w}\n\n  second {\n\n  \`\`\`js\n  const a = {<b>};\n  \`\`\`\n  - nested\n    1) ${w}\n\n        code {`,
  (w) => `1. ${w}\n1. ![a](media/a.png)\n   > [!TIP]\n   > x`,
  (w) => `| a | ${w} |\n|:-|-:|\n| b \\| {c} | \`x\\|{\` ![p](media/a.png) |\n| <br> | <b>x |`,
  (w) => `<table><tr><td>${w} {x}<td><ul><li>a</table>`,
  (w) => `<div>\n\n**${w}** {\n\n</div>`,
  (w) => `<details><summary>${w}</summary>\n\n- a\n\n</details>`,
  (w) => `<p align="center">${w}`,
  (w) => `<style>a { b: c }</style>\n\n${w}`,
  (w) => `<iframe src="https://example.org"></iframe>\n\n${w}`,
  (w) => `<!-- ${w}\n\n{ -->\n\n${w}`,
  (w) => `:::row:::\n:::column span="2":::\n${w}\n:::column-end:::\n:::row-end:::`,
  (w) => `::: zone pivot="a"\n${w}\n::: zone-end`,
  (w) => `:::image type="complex" source="media/a.png"\n alt-text="x":::\n${w}\n:::image-end:::`,
  (w) => `\`\`\`${w}\n{<unclosed\n:::row:::`,
  (w) => `~~~\n${w} {\n~~~`,
  (w) => `    indented {${w}}`,
  (w) => `- [ ] ${w}\n- [x] {done}`,
  (w) => `***\n\n---\n\n${w}`,
  (w) => `[known]: http://example.org/${w} "t"\n[^1]: note ${w} {\n\n${w}`,
  (w) => `[!INCLUDE [t](includes/x.md)]\n\n${w}`,
  (w) => `<${w.toUpperCase()} a={b}>\n\nx\n\n</${w.toUpperCase()}>\n\n${w}`,
  (w) => `${w}  \nhard\\\nbreak\n\tTab {`,
  (w) => `+++\n${w}: x\n+++`,
  (w) => `\\\n${w}`,
  (w) => `Term\n: ${w}`,
  (w) => `* ${w}\n* * *\n- a\n+ ${w}`,
  // The kinds of test/l10n/import/losses.test.ts.
  (w) => `<table>\n<tr>\n<td>${w}\n</tr>\n\n<tr>\n<td>last ${w}</td>\n</tr>\n</table>`,
  (w) => `<table>\n<tr>\n<th><p>Head\n<tr><td>${w}\n\n</table>\n\nafter ${w}`,
  (w) => `<th><p>${w}\n\nafter`,
  (w) => `<tr><td>${w}</td></tr>\n\n<caption>${w}</caption>\n\nafter`,
  (w) => `<li>${w}</li>\n\n<dd>${w}</dd>\n\nafter`,
  (w) => `<ul>${w}<li>a</li></ul>\n\n<ol><p>${w}</p><li>a</li></ol>`,
  (w) => `| a | b |\n|---|---|\n| one | Do:<ul><li>${w}</li><li>pay</li></ul>Done. |\n| two | <p>${w}</p><p>pay</p> |`,
  (w) => `**Let op**: wie geen globale beheerder is, ziet ${w} niet.`,
  (w) => `**Geschikte rollen**: Globale beheerder\n\n${w}`,
  (w) => `## ${w}\n\n#### [One](#tab/one)\n\n${w}\n\n#### [Two](#tab/two)\n\ntext\n\n---\n\n## After ${w}`,
  (w) => `${side(`*${w}`, `*${w}`)} ${side('en* verder.', 'and* on.')}`,
  (w) => `${side(`[${w}`, `[${w}`)} ${side('meer](other.md) hier.', 'more](other.md) here.')}`,
  (w) =>
    `<table>\n<tr>\n<td><ul>\n<li>${side(w, w)}\n${side(`</li>\n</ul>\n\n<strong>${w}</strong>`, `</li>\n</ul>\n\n<strong>${w}</strong>`)}\n</td>\n</tr>\n</table>`,
  (w) => `${w} in de afgelopen 30 dagen, elke 30 dagen, 30 dagen na de jubileumdatum, thirty days`,
];

/** Values of front matter: valid, invalid, and malicious; `\n` starts another line. */
const VALUES = [
  'Plain',
  "'Quoted: it''s'",
  'A colon: not quoted',
  '"an end is missing',
  "{{braces}} & <b>tags</b> | `x` 'y",
  '>\n  folded\n  lines',
  '[a, list]',
  '&anchor *alias !tag %x @y',
  '- item',
  '# comment',
  '\u0001\u0085\u2028\uFFFE bad',
  '---x',
  'null',
  '\u00A0',
  '',
];
const DATES = ['01/02/2021', '13/45/2021', '2021-03-04', '2021-03-04T10:00:00Z', 'soon', ''];
const METHODS = ['HT', 'MT', 'PE', ''];

/** The metadata before a body, with any title and description. */
const oddHead: fc.Arbitrary<string> = fc
  .record({
    title: fc.constantFrom(...VALUES),
    description: fc.constantFrom(...VALUES),
    date: fc.constantFrom(...DATES),
    method: fc.constantFrom(...METHODS),
    more: fc.constantFrom('', 'ms.custom: a, b\n', 'title: twice\n', 'no colon\n', 'x: |\n  y\n', '\tTab: x\n'),
  })
  .map(
    ({ title, description, date, method, more }) =>
      `title: ${title}\ndescription: ${description}\n${more}ms.date: ${date}\nms.translationtype: ${method}\n`,
  );

export interface OddInput {
  /** Metadata, without its locale. */
  readonly head: string;
  readonly body: string;
  /** The words in it. */
  readonly words: readonly string[];
  /** The content of `includes/x.md`. */
  readonly included: string;
}

const inline = fc.array(fc.constantFrom(...INLINE), { minLength: 1, maxLength: 4 });
const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.constantFrom(...BLOCK),
  inline.map(
    (parts): Piece =>
      (word) =>
        parts.map((part) => part(word)).join(' '),
  ),
  inline.map(
    (parts): Piece =>
      (word) =>
        `- ${parts.map((part) => part(word)).join('')}`,
  ),
  inline.map(
    (parts): Piece =>
      (word) =>
        `> ${parts.map((part) => part(word)).join(' ')}`,
  ),
  inline.map(
    (parts): Piece =>
      (word) =>
        `## ${parts
          .map((part) => part(word))
          .join(' ')
          .replace(/\n/g, ' ')}`,
  ),
  inline.map(
    (parts): Piece =>
      (word) =>
        `| a |\n|-|\n| ${parts
          .map((part) => part(word))
          .join(' ')
          .replace(/\n/g, ' ')} |`,
  ),
  fc.string({ unit: fc.constantFrom(...Array.from('{}<>[]()!#*_`~|\\&;:-+=/"\'\n \tab1。“')), maxLength: 30 }).map(
    (noise): Piece =>
      () =>
        noise,
  ),
);

export const oddInput: fc.Arbitrary<OddInput> = fc
  .record({
    pieces: fc.array(piece, { minLength: 1, maxLength: 7 }),
    gap: fc.constantFrom('\n\n', '\n\n', '\n'),
    breaks: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    head: oddHead,
    included: fc.array(piece, { minLength: 1, maxLength: 2 }),
  })
  .map(({ pieces, gap, breaks, mark, head, included }) => {
    const words = pieces.map((_, index) => `word${index}q`);
    const body = pieces.map((one, index) => one(words[index] ?? '')).join(gap);
    return {
      head,
      body: mark + body.replaceAll('\n', breaks),
      words,
      included: included.map((one) => one('included')).join('\n\n'),
    };
  });
