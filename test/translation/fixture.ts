/** A site with one English article, for tests of content validation with changed or added files. */
import { COMPONENT_SCHEMA, LINK_USE } from '../../src/components/article/prose/component-schema.ts';
import { type Content, lockPathOf, parseArticleFile, parseStringsFile } from '../../src/translation/content.ts';
import { printDiagnostic } from '../../src/translation/diagnostic.ts';
import { validateContent } from '../../src/translation/validate-content.ts';

export const HEAD = `---
title: A title
description: What it says.
order: 1
updated: 2021-07-15
roles: [global-admin]
---
`;

const STRINGS = { 'a.plain': 'Hello {{name}}', 'a.days_one': '{{count}} day', 'a.days_other': '{{count}} days' };

export const ARTICLE = 'src/content/en-US/a.mdx';

/** The first line of a body, after the front matter. */
export const FIRST_LINE = HEAD.split('\n').length;

const FILES: Readonly<Record<string, string>> = {
  [ARTICLE]: `${HEAD}\nIntro.\n\n## One {#one}\n\nText.\n`,
  'src/content/en-US/strings.json': JSON.stringify(STRINGS, null, 2),
};

export function contentOf(files: Readonly<Record<string, string>>): Content {
  const all: Readonly<Record<string, string>> = { ...FILES, ...files };
  const entries = Object.entries(all);
  return {
    articles: entries
      .filter(([path]) => path.endsWith('.mdx'))
      // Every English article has a unique position.
      .map(([path, text], index) =>
        parseArticleFile(path, path === ARTICLE ? text : text.replace('order: 1', `order: 1${index}`)),
      ),
    strings: entries
      .filter(([path]) => path.endsWith('/strings.json'))
      .map(([path, text]) => parseStringsFile(path, text, all[lockPathOf(path)])),
    pictures: entries.map(([path]) => path).filter((path) => path.includes('/images/')),
    searchWords: entries.filter(([path]) => path.endsWith('/search.json')).map(([path, text]) => ({ path, text })),
  };
}

/** The site's diagnostics as printed. */
export function diagnostics(files: Readonly<Record<string, string>>, today?: string): readonly string[] {
  return validateContent(contentOf(files), COMPONENT_SCHEMA, LINK_USE, [], today).map(printDiagnostic);
}

/** The diagnostics for an article with this body. */
export const diagnosticsOnBody = (body: string, tag = 'en-US') =>
  diagnostics({ [`src/content/${tag}/a.mdx`]: `${HEAD}${body}\n` });

/** The diagnostics for an article with changed front matter. */
export const diagnosticsOnFrontMatter = (from: string, to: string, today?: string) =>
  diagnostics({ [ARTICLE]: `${HEAD.replace(from, to)}\nText.\n` }, today);
