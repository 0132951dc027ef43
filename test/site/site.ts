/** Helpers for tests of the built site: its locales, its pages, and a page fixture that reports errors. */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, test as base, expect } from '@playwright/test';
import { LOCALES } from '../../src/i18n/locales.ts';

export { LOCALES, expect };
export { literally, message, saying, stringsOf, translatorOf } from '../strings.ts';

export const ARTICLE = 'renew-mpn-offers';

/** The article about today's program. */
export const TODAY_ARTICLE = 'renew-partner-program-offers';

/** Whether an article is translated. If it isn't, a new language's page shows the English one. */
export const isTranslated = (tag: string, slug = ARTICLE): boolean =>
  existsSync(join('src/content', tag, `${slug}.mdx`));

/** The languages that have the article with the former program's calculator. */
export const ARTICLE_LOCALES = LOCALES.filter(({ tag }) => isTranslated(tag));

export const articlePath = (path: string, query = '') => `/${path}/${ARTICLE}/${query}`;

/** Every page of the finished build; `path` is its file, `dist/fr-fr/index.html`. */
export async function builtHtml(): Promise<readonly { readonly path: string; readonly html: string }[]> {
  const entries = await readdir('dist', { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  return Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path, html: await readFile(path, 'utf8') };
    }),
  );
}

/** A page that fails its test on any error, policy violation, or failed request, unless the test expects them. */
export const test = base.extend<{ quiet: boolean; page: Page }>({
  quiet: [true, { option: true }],
  page: async ({ page, quiet }, use) => {
    const fieldErrors: string[] = [];
    page.on('pageerror', (error) => fieldErrors.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') fieldErrors.push(`console: ${message.text()}`);
    });
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') fieldErrors.push(`failed: ${request.url()}`);
    });
    await use(page);
    if (quiet) expect(fieldErrors).toEqual([]);
  },
});
