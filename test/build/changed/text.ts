/** Text that looks like code stays text: in articles, strings, the glossary, and search words. */
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { GLOSSARY_PATH } from '../../../src/translation/glossary.ts';
import { type Change } from './change.ts';

/** Looks like an image, a script, and an expression, and would end an attribute or a script that it's in. */
const CODE = `<img src=x onerror=alert(1)></script><script>alert(1)</script>"'{x}`;
const SHOWN = '&lt;img src=x onerror=alert(1)&gt;&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;';
/** An attribute's value, in which quotation marks are character references, but angle brackets don't have to be. */
const ATTRIBUTE = /="[^"]*"/g;
const MARKDOWN = CODE.replace(/[<{]/g, '\\$&');

const ARTICLE = `---
title: ${JSON.stringify(`Title ${CODE}`)}
description: ${JSON.stringify(`Summary ${CODE}`)}
order: 900
updated: 2021-07-15
roles: [global-admin]
---

Intro ${MARKDOWN} and <UiLabel>${MARKDOWN}</UiLabel>.

## Heading ${MARKDOWN} {#a-heading}

| ${MARKDOWN} | b |
| --- | --- |
| c | \`${CODE}\` |

\`\`\`html
${CODE}
\`\`\`

A link [by reference][here], one [to a heading][there], and ~~what is gone~~.

[here]: ./manage-your-partner-network-benefits.mdx#see-your-benefits
[there]: #a-heading
`;

/** A row with all columns of the file, which include those of new locales. */
const glossaryRow = (file: string) =>
  (Papa.parse<string[]>(file).data[0] ?? []).map((column) => {
    if (column === 'concept') return 'code';
    if (column === 'shown') return 'yes';
    return /^..-..( definition)?$/.test(column) ? `Term ${CODE}` : '';
  });

/** All built pages, by path. */
async function pagesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(join(folder, 'dist'), { withFileTypes: true, recursive: true });
  const paths = entries.filter(({ name }) => name.endsWith('.html')).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)));
}

export const text: Change = {
  async make({ folder, edit }) {
    await writeFile(join(folder, 'src/content/en-US/code-as-text.mdx'), ARTICLE);
    await edit('src/content/zh-TW/strings.json', (file) =>
      JSON.stringify({ ...(JSON.parse(file) as object), 'nav.planner': `Plan ${CODE}` }, null, 2),
    );
    await edit(GLOSSARY_PATH, (file) => `${file.trimEnd()}\n${Papa.unparse([glossaryRow(file)])}\n`);
    await edit('src/content/zh-TW/search.json', (file) =>
      JSON.stringify({ ...(JSON.parse(file) as object), answers: { glossary: [CODE] } }, null, 2),
    );
  },

  tests(built) {
    test('no page has an element, handler, or script from its content, or allows such a script', async () => {
      const pages = await pagesOf(built().folder);
      expect(pages.size).toBeGreaterThan(50);
      const scriptHash = createHash('sha256').update('alert(1)').digest('base64');
      for (const [path, html] of pages) {
        const withoutValues = html.replace(ATTRIBUTE, '=""');
        expect(withoutValues.includes('<img src=x'), path).toBe(false);
        expect(withoutValues.includes('<script>alert'), path).toBe(false);
        expect(html.includes(scriptHash), path).toBe(false);
      }
    });

    test('the text is shown as written', async () => {
      const { page } = built();
      const article = await page('en-us/code-as-text/index.html');
      for (const prefix of ['<title>Title ', '<h1>Title ', 'Intro ', '>Heading ', '<th>', '<code>']) {
        expect(article).toContain(`${prefix}${SHOWN}`);
      }
      expect(await page('en-us/index.html')).toContain(`Title ${SHOWN}`);
      expect(await page('zh-tw/index.html')).toContain(`Plan ${SHOWN}`);
      expect(await page('fr-fr/glossary/index.html')).toContain(`Term ${SHOWN}`);
      expect(await page('en-us/code-as-text.md')).toContain('# Title \\<img src=x onerror=alert(1)>');
      const [, data = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(article) ?? [];
      expect(JSON.stringify(JSON.parse(data))).toContain(JSON.stringify(`Title ${CODE}`).slice(1, -1));
    });

    test('reference links lead to the URLs in their definitions', async () => {
      const { page } = built();
      const article = await page('en-us/code-as-text/index.html');
      expect(article).toContain(
        '<a href="../manage-your-partner-network-benefits/#see-your-benefits">by reference</a>',
      );
      expect(article).toContain('<a href="#a-heading">to a heading</a>');
      const markdown = await page('en-us/code-as-text.md');
      expect(markdown).toMatch(
        /^\[here\]: https:\/\/example\.org\/docs\/en-us\/manage-your-partner-network-benefits\//m,
      );
      expect(markdown).toContain('~~what is gone~~');
    });
  },
};
