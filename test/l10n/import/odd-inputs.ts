/** Unusual handoff bodies, for the property that all imported articles compile. */
import fc from 'fast-check';

/** A piece of Markdown with a unique word, so that tests can look for the word afterwards. */
type Piece = (word: string) => string;

/** A sentence with its side-by-side English. */
const side = (target: string, english: string) =>
  `<span data-ttu-id="a-9">${target}</span><span class="sxs-lookup"><span data-stu-id="a-9">${english}</span></span>`;

const INLINE: readonly Piece[] = [
  (word) => word,
  (word) => `a {${word}} b`,
  (word) => `{${word}`,
  (word) => `${word}}`,
  (word) => `{{${word}}}`,
  (word) => `{/* ${word}`,
  (word) => `${word} < 3 and > 2`,
  (word) => `<${word}`,
  (word) => `<tenant ${word}>`,
  (word) => `</span> ${word}`,
  (word) => `<b>${word}`,
  (word) => `<i><b>${word}</i></b>`,
  (word) =>
    `<span data-ttu-id="a-1">${word}</span><span class="sxs-lookup"><span data-stu-id="a-1">English</span></span>`,
  (word) =>
    `**<span data-ttu-id="a-2">${word}</span>**<span class="sxs-lookup"><span data-stu-id="a-2">English **bold**</span></span>`,
  (word) => `<span data-ttu-id="a-3">${word}`,
  (word) => `<kbd>${word}</kbd><br>line<br/>`,
  (word) => `H<sub>${word}</sub>O`,
  (word) => `&lt;${word}&gt; &amp;nbsp; &#123;x&#125;`,
  (word) => `<https://example.org/${word}>`,
  (word) => `http://example.org/?a={${word}}&b=<c>`,
  (word) => `[${word}](other.md#part)`,
  (word) => `[http://example.org/${word}](gone.md) www.example.org/${word}. (http://x/${word}) HTTP\\://a.b/'${word}'`,
  (word) => `[${word}](<javascript:alert(1)>)`,
  (word) => `[${word}](#tab/x)`,
  (word) => `[${word}][nowhere] and [${word}][known]`,
  (word) => `![${word}](media/a.png) after`,
  (word) => `[![${word}](media/a.png)](other.md)`,
  (word) => `\`${word} {\` and \`\`a\`b <c>\`\``,
  (word) => `*${word}**b*c**`,
  (word) => `**${word}：**正文**（x）**后`,
  (word) => `~~${word}~~ ~${word}~`,
  (word) => `\\{${word}\\} \\<div> \\*`,
  (word) => `<!-- ${word} --> ${word} <!-- { ${word} } */ -->`,
  (word) => `[!INCLUDE [t](includes/x.md)] ${word}`,
  (word) => `:::no-loc text="${word}"::: x`,
  (word) => `${word} :::image type="content" source="media/a.png" alt-text="]{<":::`,
  (word) => `foot[^1] ${word}`,
  (word) => `<a href="other.md">${word}</a> <a name="x"></a>`,
  (word) => `<script>alert("{")</script> ${word}`,
  (word) => `${word} 30 days after the anniversary date, renew`,
  (word) => `<?php ${word} ?> <![CDATA[ ${word} ]]> ${word}`,
  (word) => `$a_{${word}}$ _${word}_x __${word}__`,
  (word) => `${word}\u00A0\u202F \u0001\u0007 x`,
  (word) => `\uD800 ${word}`,
];

const BLOCK: readonly Piece[] = [
  (word) => `import ${word} from '../handoff/x.js'`,
  (word) => `export const ${word} = {`,
  (word) => `import\n${word}`,
  (word) => `# ${word}`,
  (word) => `## <a name="a-b"></a>${word} {x}`,
  (word) => `#### ${word} {#my-id}\n\n## ${word} {#my-id}`,
  (word) => `${word}\n===\n\n${word}\n---`,
  (word) => `# [${word}](#tab/one)\n\ntext\n\n# [Two](#tab/two)\n\n***`,
  (word) => `> [!NOTE]\n> ${word} {x}\n> - a <b\n>   1. c`,
  (word) => `> [!WARNING] ${word}\n\n> [!div class="nextstepaction"]\n> [${word}](other.md)`,
  (word) => `> > ${word}\n> lazy\nlazier {`,
  (word) =>
    `- ${word}\n\n  second {\n\n  \`\`\`js\n  const a = {<b>};\n  \`\`\`\n  - nested\n    1) ${word}\n\n        code {`,
  (word) => `1. ${word}\n1. ![a](media/a.png)\n   > [!TIP]\n   > x`,
  (word) => `| a | ${word} |\n|:-|-:|\n| b \\| {c} | \`x\\|{\` ![p](media/a.png) |\n| <br> | <b>x |`,
  (word) => `<table><tr><td>${word} {x}<td><ul><li>a</table>`,
  (word) => `<div>\n\n**${word}** {\n\n</div>`,
  (word) => `<details><summary>${word}</summary>\n\n- a\n\n</details>`,
  (word) => `<p align="center">${word}`,
  (word) => `<style>a { b: c }</style>\n\n${word}`,
  (word) => `<iframe src="https://example.org"></iframe>\n\n${word}`,
  (word) => `<!-- ${word}\n\n{ -->\n\n${word}`,
  (word) => `:::row:::\n:::column span="2":::\n${word}\n:::column-end:::\n:::row-end:::`,
  (word) => `::: zone pivot="a"\n${word}\n::: zone-end`,
  (word) => `:::image type="complex" source="media/a.png"\n alt-text="x":::\n${word}\n:::image-end:::`,
  (word) => `\`\`\`${word}\n{<unclosed\n:::row:::`,
  (word) => `~~~\n${word} {\n~~~`,
  (word) => `    indented {${word}}`,
  (word) => `- [ ] ${word}\n- [x] {done}`,
  (word) => `***\n\n---\n\n${word}`,
  (word) => `[known]: http://example.org/${word} "t"\n[^1]: note ${word} {\n\n${word}`,
  (word) => `[!INCLUDE [t](includes/x.md)]\n\n${word}`,
  (word) => `<${word.toUpperCase()} a={b}>\n\nx\n\n</${word.toUpperCase()}>\n\n${word}`,
  (word) => `${word}  \nhard\\\nbreak\n\tTab {`,
  (word) => `+++\n${word}: x\n+++`,
  (word) => `\\\n${word}`,
  (word) => `Term\n: ${word}`,
  (word) => `* ${word}\n* * *\n- a\n+ ${word}`,
  // The kinds of test/l10n/import/losses.test.ts.
  (word) => `<table>\n<tr>\n<td>${word}\n</tr>\n\n<tr>\n<td>last ${word}</td>\n</tr>\n</table>`,
  (word) => `<table>\n<tr>\n<th><p>Head\n<tr><td>${word}\n\n</table>\n\nafter ${word}`,
  (word) => `<th><p>${word}\n\nafter`,
  (word) => `<tr><td>${word}</td></tr>\n\n<caption>${word}</caption>\n\nafter`,
  (word) => `<li>${word}</li>\n\n<dd>${word}</dd>\n\nafter`,
  (word) => `<ul>${word}<li>a</li></ul>\n\n<ol><p>${word}</p><li>a</li></ol>`,
  (word) =>
    `| a | b |\n|---|---|\n| one | Do:<ul><li>${word}</li><li>pay</li></ul>Done. |\n| two | <p>${word}</p><p>pay</p> |`,
  (word) => `**Let op**: wie geen globale beheerder is, ziet ${word} niet.`,
  (word) => `**Geschikte rollen**: Globale beheerder\n\n${word}`,
  (word) => `## ${word}\n\n#### [One](#tab/one)\n\n${word}\n\n#### [Two](#tab/two)\n\ntext\n\n---\n\n## After ${word}`,
  (word) => `${side(`*${word}`, `*${word}`)} ${side('en* verder.', 'and* on.')}`,
  (word) => `${side(`[${word}`, `[${word}`)} ${side('meer](other.md) hier.', 'more](other.md) here.')}`,
  (word) =>
    `<table>\n<tr>\n<td><ul>\n<li>${side(word, word)}\n${side(`</li>\n</ul>\n\n<strong>${word}</strong>`, `</li>\n</ul>\n\n<strong>${word}</strong>`)}\n</td>\n</tr>\n</table>`,
  (word) => `${word} in de afgelopen 30 dagen, elke 30 dagen, 30 dagen na de jubileumdatum, thirty days`,
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
    (randomText): Piece =>
      () =>
        randomText,
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
