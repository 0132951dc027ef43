/** Content is text: anything that would run, in the build or in the browser, fails the build with its line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/translation/parse-article.ts';
import { ARTICLE, FIRST_LINE, diagnosticsOnBody } from './fixture.ts';

const RUN = "process.getBuiltinModule('node:fs').writeFileSync('x','x')";
const at = (line: number) => `${ARTICLE}:${FIRST_LINE + line - 1}: `;

describe('an expression', () => {
  test.each([
    ['in a line', `Text {${RUN}} more.`, 1],
    ['alone', `Text.\n\n{${RUN}}`, 3],
    ['that makes a script', '{<script>{"alert(1)"}</script>}', 1],
    ['in a heading', '## Title {x} {#one}', 1],
    ['in a link', '[text {x}](https://example.org)', 1],
    ['in emphasis', '**bold *{x}***', 1],
    ['in a list', '- one\n- two {x}', 2],
    ['in a quotation', '> said {x}', 1],
    ['in a cell', '| a | b |\n| --- | --- |\n| c | {x} |', 3],
    ['in a component', '<Note>\nRemark {x}.\n</Note>', 2],
    ['in a component in a line', 'Press <UiLabel>Pay {x}</UiLabel>.', 1],
    ['of a template', 'Text {`a`}', 1],
    ['of a plain text', '{"x"}', 1],
    ['that is empty', 'Text {}', 1],
    ['after a comment', '{/* a comment */ x}', 1],
    ['before a comment', '{x /* a comment */}', 1],
    ['between comments', '{/* one */ x /* two */}', 1],
    ['next to a comment', '{/* one */}{x}', 1],
    ['that is a comment to the end of the line', '{// x\n}', 1],
    ['in the words of a picture', '![What {x} shows](./images/a.png)', 1],
  ])('%s', (_, body, line) => {
    const found = diagnosticsOnBody(body);
    expect(found[0]).toContain(at(line));
    expect(found[0]).toContain('write \\{ for a brace');
  });

  test('that isn’t JavaScript', () => {
    expect(diagnosticsOnBody('Text.\n\nWrite {your name} here.')).toEqual([
      `${at(3)}not MDX: a "{" begins an expression, which articles can't hold; write \\{ for a brace in the text; a comment is {/* … */}`,
    ]);
  });

  test('is quoted on one line and shortened', () => {
    const [found = ''] = diagnosticsOnBody(`{${'very.'.repeat(40)}long}`);
    expect(found).toContain('very.…} is an expression');
    expect(found.length).toBeLessThan(250);
  });
});

test.each([
  '{/* l10n-ignore length: the reason */}',
  'Text {/* a comment */} more.',
  'A \\{brace} and `{code}`.',
  '{/**/}',
])('%s is fine', (body) => {
  expect(diagnosticsOnBody(body)).toEqual([]);
});

describe('also refused', () => {
  test.each([
    ["import x from 'y'", 'an article may not import or export'],
    ['export const x = 1', 'an article may not import or export'],
    ['export default () => null', 'an article may not import or export'],
    ['<script>alert(1)</script>', "<script> isn't a component that articles can use"],
    ['<img src="x" onerror="alert(1)" />', "<img> isn't a component that articles can use"],
    ['<iframe src="https://example.org" />', "<iframe> isn't a component that articles can use"],
    ['<>Text</>', "<> isn't a component that articles can use"],
    ['<Fragment set:html="<script>" />', "<Fragment> isn't a component that articles can use"],
    ['<ArticleIntro>Text</ArticleIntro>', "<ArticleIntro> isn't a component that articles can use"],
    ['<constructor>Text</constructor>', "<constructor> isn't a component that articles can use"],
    ['<toString />', "<toString> isn't a component that articles can use"],
    ['<Note onclick="alert(1)">Text</Note>', '<Note> has no attribute "onclick"'],
    ['<Note constructor="x">Text</Note>', '<Note> has no attribute "constructor"'],
    ['<Note set:html="x">Text</Note>', '<Note> has no attribute "set:html"'],
    ['<Note {...{x}}>Text</Note>', "<Note> has an attribute that isn't plain text"],
    ['<RuleDays of={"window"} />', "<RuleDays> has an attribute that isn't plain text"],
    ['Text.[^1]\n\n[^1]: A note.', "articles can't have footnotes"],
    ['<WorkedExample offer="competency" />', '<WorkedExample> needs exactly one of anniversary, purchase'],
  ])('%s', (body, message) => {
    expect(diagnosticsOnBody(body)[0]).toContain(`${at(1)}${message}`);
  });
});

describe('input that would crash the parser is found first', () => {
  const deep = (open: string, close = '') => `${open.repeat(20_000)}x${close.repeat(20_000)}`;
  test.each([
    ['parentheses', `Text {${deep('(', ')')}}`],
    ['brackets', `Text {${deep('[', ']')}}`],
    ['functions', `Text {${deep('a=>')}}`],
    ['not', `Text {${deep('!')}}`],
    ['an attribute', `<Note a={${deep('(', ')')}}>x</Note>`],
    ['an export', `export const a = ${deep('(', ')')}`],
    ['a brace that stays open', deep('{')],
    ['quotations', `${'>'.repeat(20_000)} x`],
    ['items of items', `${'- '.repeat(20_000)}x`],
    ['items by indentation', Array.from({ length: 900 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['components', deep('<Note>', '</Note>')],
    ['components on lines', deep('<Note>\n', '</Note>\n')],
    ['emphasis', deep('*', '*')],
    ['brackets that are text', '['.repeat(50_000)],
    ['braces without end', '{}'.repeat(20_000)],
    ['comments without end', '{/* a */}\n\n'.repeat(1001)],
    ['a paragraph as long as a book', 'word '.repeat(10_000)],
    ['marks of code', '`'.repeat(900_000)],
  ])('%s', (_, body) => {
    const found = diagnosticsOnBody(body);
    expect(found.length).toBe(1);
    expect(found[0]).toMatch(new RegExp(`^${ARTICLE}:\\d+: `));
  });

  test.each([
    ['brackets that are text', '['.repeat(20_000)],
    ['a long comment', `{/* ${'(['.repeat(5000)} */}\n\nText.`],
    ['code', `\`\`\`json\n{${' "a": [1],\n'.repeat(500)}}\n\`\`\``],
    ['code in a line', `Write \`{\` and \`}\`.\n\n${'Text. '.repeat(500)}`],
  ])('%s is fine', (_, body) => {
    expect(diagnosticsOnBody(body)).toEqual([]);
  });
});

test('valid content has no executable nodes in its tree', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '/*',
    '*/',
    'x',
    ' ',
    '\n',
    '\\',
    '`',
    '<Note>',
    '</Note>',
    '**',
    '"',
    '[',
    '](#one)',
    '\n\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const body = pieces.join('');
      if (diagnosticsOnBody(body).length > 0) return;
      const code =
        JSON.stringify(parseArticle(`${body}\n`)).match(
          /"type":"mdx(?:Text|Flow)Expression","value":"((?:[^"\\]|\\.)*)"/g,
        ) ?? [];
      for (const expression of code)
        expect(expression).toMatch(/"value":"(?:\s|\\n)*\/\*(?:(?!\*\/).)*\*\/(?:\s|\\n)*"$/);
    }),
    { numRuns: 500 },
  );
});
