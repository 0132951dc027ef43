/** The pseudo-language, and the detection of untranslated text. The preview itself is built in test/build. */
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { parseArticleFile } from '../../src/translation/content.ts';
import { translatableArticle } from '../../src/translation/translatables.ts';
import { preview } from '../../tools/l10n/commands/preview.ts';
import { pseudo, pseudoArticle } from '../../tools/l10n/preview/pseudo.ts';
import { leftoversIn } from '../../tools/l10n/preview/untranslated.ts';
import { withProject } from './l10n-command.ts';
import { site } from './site.ts';

test.each([
  ['Print', '[Ƥŕíñť ó]'],
  ['{{count}} days', '[{{count}} đáýš ó]'],
  [' and ', ' [áñđ ó] '],
  ['R&amp;D \\{x\\}', '[Ŕ&amp;Đ \\{ẋ\\} ó]'],
  ['2021: 30', '2021: 30'],
  [', ', ', '],
])('the pseudo-translation of %j is %j', (english, expected) => {
  expect(pseudo(english)).toBe(expected);
});

test('a pseudo-translation is about 40% longer', () => {
  const english = 'A remark of some length that a translator would have to find room for.';
  const growth = (pseudo(english).length - 2) / english.length;
  expect(growth).toBeGreaterThan(1.35);
  expect(growth).toBeLessThan(1.45);
});

test('a pseudo-translated article keeps its sections, components, links, and front matter', () => {
  const text = `---\ntitle: "Renew: now"\ndescription: What it says.\norder: 1\n---\n
It takes <RuleDays of="window" />, see [the **rules**](./a.mdx#b).

## Reminders {#reminders}

| one | two |
| --- | --- |
| \`a\` | b |

<Note>
**Hold on.** {/* for translators */}
</Note>
`;
  const english = parseArticleFile('src/content/en-US/a.mdx', text);
  const written = pseudoArticle(english);
  const article = parseArticleFile('src/content/en-XA/a.mdx', written);
  expect(article.data).toMatchObject({ title: '[Ŕéñéŵ: ñóŵ óñé]', order: 1 });
  expect(translatableArticle(article)?.parts.map(({ id }) => id)).toEqual(
    translatableArticle(english)?.parts.map(({ id }) => id),
  );
  for (const kept of [
    '<RuleDays of="window" />',
    '](./a.mdx#b)',
    '{#reminders}',
    '| --- | --- |',
    '`a`',
    '{/* for translators */}',
    '**[Ĥóļđ óñ. óñé]**',
  ])
    expect(written).toContain(kept);
});

describe('leftovers', () => {
  test.each([
    ['<p>[ĥéļļó] there</p>', ['there']],
    ['<p>[ĥéļļó {{x}} [ñéšťéđ] ŵóŕļđ], 30</p>', []],
    ['<p lang="fr-FR">Bonjour <b>vous</b></p><p>Hello</p>', ['Hello']],
    ['<p lang="en-US">English <span lang="en-XA">seen</span></p>', ['seen']],
    ['<button aria-label="Close menu" type="submit">[ẋ]</button>', ['Close menu']],
    ['<img src="a.png" alt="A picture"><p>[ẋ]</p>', ['picture']],
    ['<script>if (a < b) document.write("<p>Text</p>")</script><style>p { color: red }</style>', []],
    ['<time datetime="2021-06-22">June 22, 2021</time> <kbd>Enter</kbd> <code>npm run</code>', []],
    ['<p>[ťĥé đáťé] June 22, 2021</p>', []],
    ['<!-- A comment --><p title="[ẋ]">[ẋ]<br>plain text</p>', ['plain text']],
  ])('are found in %s', (html, texts) => {
    expect(leftoversIn(`<!doctype html>\n<html lang="en-XA">\n${html}</html>`).map(({ text }) => text)).toEqual(texts);
  });

  test('are reported with their line', () => {
    expect(leftoversIn('<html lang="en-XA">\n<p>[ẋ]</p>\n<p>Plain</p></html>')).toEqual([{ text: 'Plain', line: 3 }]);
  });
});

test.each(['src', '.', '..', '.github', 'packages', 'docs/pages', 'src/content/en-US/strings.json'])(
  'a preview doesn’t replace %s',
  async (folder) => {
    const files = { ...site(), '.github/a.yml': '', 'packages/a.json': '', 'docs/pages/a.md': '' };
    await withProject([preview], files, async ({ root, run }) => {
      const before = listFiles(root);
      const { code, err } = await run('preview', '--out', folder);
      expect(code).toBe(2);
      expect(err).toContain(`--out takes a new or empty folder or an earlier preview, not "${folder}".`);
      expect(listFiles(root)).toEqual(before);
    });
  },
);
