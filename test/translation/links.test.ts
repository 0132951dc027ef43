/** Targets of links: reference links, external URLs, and articles that can't be parsed. */
import { describe, expect, test } from 'vitest';
import { ARTICLE, FIRST_LINE, HEAD, diagnostics, diagnosticsOnBody } from './fixture.ts';

const locationOf = (line: number) => `${ARTICLE}:${FIRST_LINE + line - 1}: `;

describe('a link definition', () => {
  const FORM = "has a form that the site doesn't support";
  test.each([
    ['[x][y]', 'javascript:alert(1)', FORM],
    ['[y]', 'javascript:alert(1)', FORM],
    ['[y][]', '<javascript:alert(1)>', FORM],
    ['[x][y]', 'JaVaScRiPt:alert(1)', FORM],
    ['[x][y]', 'javascript&colon;alert(1)', FORM],
    ['[x][y]', 'data:text/html,x', FORM],
    ['[x][y]', 'vbscript:x', FORM],
    ['[x][y]', '//example.org', FORM],
    ['[x][y]', 'http://example.org', FORM],
    ['[x][y]', './nowhere.mdx', 'leads to no article'],
    ['[x][y]', './a.mdx#nowhere', "leads to a heading that a doesn't have"],
    ['[x][y]', './nowhere/', 'leads to no page'],
    ['Nothing refers to it.', './nowhere.mdx', 'leads to no article'],
  ])('is checked like a link: %s with %s', (text, url, message) => {
    expect(diagnosticsOnBody(`${text}\n\n[y]: ${url}`)).toEqual([expect.stringContaining(message)]);
    expect(diagnosticsOnBody(`${text}\n\n[y]: ${url}`)[0]).toContain(locationOf(3));
  });

  test.each(['./a.mdx', './a.mdx#one', '#one', './glossary/', 'https://example.org/x', 'mailto:a@example.org'])(
    'is valid with %s',
    (url) => {
      expect(diagnosticsOnBody(`[x][y]\n\n## One {#one}\n\n[y]: ${url}`)).toEqual([]);
    },
  );

  test.each([
    '- [x][y]\n\n  [y]: ./nowhere.mdx',
    '> [x][y]\n>\n> [y]: ./nowhere.mdx',
    '<Note>\n\n[x][y]\n\n[y]: ./nowhere.mdx\n\n</Note>',
  ])('is checked in any block: %j', (body) => {
    expect(diagnosticsOnBody(body)).toEqual([expect.stringContaining('"./nowhere.mdx" leads to no article')]);
  });
});

describe('external URLs', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https:example',
    'https://',
    'https://microsoft.com@example.org/',
    'mailto:',
    'mailto:nobody',
    'file:///etc/passwd',
    'ms-settings:x',
    'blob:https://example.org/x',
  ])('in an unsupported form are reported: %s', (url) => {
    expect(diagnosticsOnBody(`[x](<${url}>)`)).toEqual([
      expect.stringContaining("has a form that the site doesn't support"),
    ]);
  });
  test.each(['<javascript:alert(1)>', '<https://example.org>'])('in angle brackets aren’t links: %s', (body) => {
    expect(diagnosticsOnBody(body)).toEqual([expect.stringContaining(`${locationOf(1)}not MDX: `)]);
  });
});

describe('one diagnostic per cause', () => {
  const broken = { 'src/content/en-US/b.mdx': `${HEAD}\nText.\n\n<Note>\n\nnever closed\n` };
  test('links to an article that isn’t valid MDX aren’t reported as broken', () => {
    const files = { ...broken, [ARTICLE]: `${HEAD}[x](./b.mdx#two) and [y](./b.mdx)\n` };
    expect(diagnostics(files)).toEqual([
      `src/content/en-US/b.mdx:${FIRST_LINE + 3}: not MDX: Expected a closing tag for \`<Note>\`; open and close every component in the same block`,
    ]);
  });
  test('links to a missing translation aren’t reported, because the English is shown instead', () => {
    const files = { ...broken, 'src/content/fr-FR/a.mdx': `${HEAD}[x](./b.mdx#two)\n` };
    expect(diagnostics(files)).toHaveLength(1);
  });
  test.each(['## Two', '## Two {#tw o}', '## Two {#Two}'])(
    'links to a heading with an invalid ID aren’t reported as broken: %s',
    (heading) => {
      const files = {
        'src/content/en-US/b.mdx': `${HEAD}\nText.\n\n${heading}\n\nText.\n`,
        'src/content/fr-FR/b.mdx': `${HEAD}\nTexte.\n\n## Deux {#two}\n\nTexte, [x](#two).\n`,
        [ARTICLE]: `${HEAD}[x](./b.mdx#two)\n`,
        'src/content/fr-FR/a.mdx': `${HEAD}[x](./b.mdx#two)\n`,
      };
      expect(diagnostics(files)).toEqual([expect.stringMatching(/^src\/content\/en-US\/b\.mdx:\d+: .*Two/)]);
    },
  );
  test('suggested IDs are IDs of headings', () => {
    expect(diagnosticsOnBody('Intro.\n\n[x](#two)\n\n## One {#one}')).toEqual([
      `${locationOf(3)}the link "#two" leads to a heading that a doesn't have; use one of one`,
    ]);
    expect(diagnosticsOnBody('[x](#_intro)')).toEqual([expect.stringContaining('; remove the part after the #')]);
  });
});
