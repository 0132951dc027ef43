/** Content is text: anything that would run, in the build or in the browser, fails the build with its line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/translation/parse-article.ts';
import { ARTICLE, FIRST_LINE, diagnosticsOnBody } from './fixture.ts';

const CODE = "process.getBuiltinModule('node:fs').writeFileSync('x','x')";
const locationOf = (line: number) => `${ARTICLE}:${FIRST_LINE + line - 1}: `;

describe('an expression', () => {
  test.each([
    ['in a paragraph', `Text {${CODE}} more.`, 1],
    ['as a block', `Text.\n\n{${CODE}}`, 3],
    ['that renders a script', '{<script>{"alert(1)"}</script>}', 1],
    ['in a heading', '## Title {x} {#one}', 1],
    ['in a link', '[text {x}](https://example.org)', 1],
    ['in emphasis', '**bold *{x}***', 1],
    ['in a list', '- one\n- two {x}', 2],
    ['in a block quote', '> said {x}', 1],
    ['in a table cell', '| a | b |\n| --- | --- |\n| c | {x} |', 3],
    ['in a component', '<Note>\nRemark {x}.\n</Note>', 2],
    ['in an inline component', 'Press <UiLabel>Pay {x}</UiLabel>.', 1],
    ['with a template literal', 'Text {`a`}', 1],
    ['with a string', '{"x"}', 1],
    ['that is empty', 'Text {}', 1],
    ['after a comment', '{/* a comment */ x}', 1],
    ['before a comment', '{x /* a comment */}', 1],
    ['between comments', '{/* one */ x /* two */}', 1],
    ['next to a comment', '{/* one */}{x}', 1],
    ['with a line comment', '{// x\n}', 1],
    ['in the alternative text of an image', '![What {x} shows](./images/a.png)', 1],
  ])('%s is reported', (_, body, line) => {
    const found = diagnosticsOnBody(body);
    expect(found[0]).toContain(locationOf(line));
    expect(found[0]).toContain('write \\{ for a brace');
  });

  test('that isn’t JavaScript is reported', () => {
    expect(diagnosticsOnBody('Text.\n\nWrite {your name} here.')).toEqual([
      `${locationOf(3)}not MDX: a "{" begins an expression, which articles can't hold; write \\{ for a brace in the text; a comment is {/* … */}`,
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
])('%s is valid', (body) => {
  expect(diagnosticsOnBody(body)).toEqual([]);
});

describe('other syntax that articles can’t use', () => {
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
  ])('is reported: %s', (body, message) => {
    expect(diagnosticsOnBody(body)[0]).toContain(`${locationOf(1)}${message}`);
  });
});

describe('input that would crash the parser', () => {
  const deep = (open: string, close = '') => `${open.repeat(20_000)}x${close.repeat(20_000)}`;
  test.each([
    ['parentheses', `Text {${deep('(', ')')}}`],
    ['brackets', `Text {${deep('[', ']')}}`],
    ['functions', `Text {${deep('a=>')}}`],
    ['negations', `Text {${deep('!')}}`],
    ['an attribute', `<Note a={${deep('(', ')')}}>x</Note>`],
    ['an export', `export const a = ${deep('(', ')')}`],
    ['unclosed braces', deep('{')],
    ['nested block quotes', `${'>'.repeat(20_000)} x`],
    ['nested list items', `${'- '.repeat(20_000)}x`],
    [
      'list items nested by indentation',
      Array.from({ length: 900 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
    ],
    ['components', deep('<Note>', '</Note>')],
    ['components on lines', deep('<Note>\n', '</Note>\n')],
    ['emphasis', deep('*', '*')],
    ['many brackets in the text', '['.repeat(50_000)],
    ['many braces', '{}'.repeat(20_000)],
    ['more than 1000 comments', '{/* a */}\n\n'.repeat(1001)],
    ['a paragraph as long as a book', 'word '.repeat(10_000)],
    ['backticks', '`'.repeat(900_000)],
  ])('is reported once, before it is parsed: %s', (_, body) => {
    const found = diagnosticsOnBody(body);
    expect(found.length).toBe(1);
    expect(found[0]).toMatch(new RegExp(`^${ARTICLE}:\\d+: `));
  });

  test.each([
    ['brackets in the text', '['.repeat(20_000)],
    ['a long comment', `{/* ${'(['.repeat(5000)} */}\n\nText.`],
    ['code', `\`\`\`json\n{${' "a": [1],\n'.repeat(500)}}\n\`\`\``],
    ['inline code', `Write \`{\` and \`}\`.\n\n${'Text. '.repeat(500)}`],
  ])('isn’t confused with %s', (_, body) => {
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
