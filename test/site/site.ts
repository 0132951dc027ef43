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

/** Whether an article is translated. If it isn't, the language's page shows the English text. */
export const isTranslated = (tag: string, slug = ARTICLE): boolean =>
  existsSync(join('src/content', tag, `${slug}.mdx`));

/** The languages that have the article with the former program's calculator. */
export const ARTICLE_LOCALES = LOCALES.filter(({ tag }) => isTranslated(tag));

export const articlePath = (path: string, query = '') => `/${path}/${ARTICLE}/${query}`;

/** Every page of the build, with the path of its file, such as `dist/fr-fr/index.html`. */
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

/** A page that fails its test on any error, policy violation, or failed request, unless `failOnErrors` is false. */
export const test = base.extend<{ failOnErrors: boolean; page: Page }>({
  failOnErrors: [true, { option: true }],
  page: async ({ page, failOnErrors }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`console: ${message.text()}`);
    });
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') errors.push(`failed: ${request.url()}`);
    });
    await use(page);
    if (failOnErrors) expect(errors).toEqual([]);
  },
});
