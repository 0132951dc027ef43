/**
 * A search index of a few fixed pages, so that results don't depend on the articles.
 * The pages have URLs of real pages, so that results can be opened.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type LocaleTag, tagToPath } from '../../src/i18n/locales.ts';
import { indexLanguage } from '../../src/search-index/index-site.ts';
import { pageOf } from '../../src/search-index/pages.ts';

export interface IndexedPage {
  readonly slug: string;
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly (readonly [id: string, heading: string, text: string])[];
  /** Whether the page is about terms, like the glossary. */
  readonly isGlossary?: boolean;
}

export interface IndexedContent {
  readonly pages: readonly IndexedPage[];
  /** The content of the language's `search.json`. */
  readonly searchWords: { readonly synonyms?: Readonly<Record<string, string>>; readonly answers?: object };
}

function htmlOf(tag: LocaleTag, { title, intro, sections, isGlossary = false }: IndexedPage): string {
  const sectionsHtml = sections.map(([id, heading, text]) => `<h2 id="${id}">${heading}</h2><p>${text}</p>`).join('');
  const glossaryAttributes = isGlossary ? ' data-pagefind-weight="0.2" data-about-words' : '';
  return `<!doctype html><html lang="${tag}"><body><main data-pagefind-body${glossaryAttributes}><h1>${title}</h1><p>${intro}</p>${sectionsHtml}</main></body></html>`;
}

/** Makes a page search this index instead of the site's. @returns a function that removes the index */
export async function useIndex(page: Page, tag: LocaleTag, content: IndexedContent): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'renewal-search-'));
  const path = tagToPath(tag);
  const pages = content.pages.flatMap((one) => {
    return pageOf(htmlOf(tag, one), `${path}/${one.slug}/index.html`, tag) ?? [];
  });
  await mkdir(join(folder, 'content', tag), { recursive: true });
  await writeFile(join(folder, 'content', tag, 'search.json'), JSON.stringify(content.searchWords));
  const folders = {
    content: join(folder, 'content'),
    output: join(folder, 'pagefind', path),
    cache: join(folder, 'cache', path),
  };
  await indexLanguage(folders, tag, pages);
  await page.route('**/pagefind/**', (route) =>
    route.fulfill({ path: join(folder, new URL(route.request().url()).pathname) }),
  );
  return () => rm(folder, { recursive: true });
}
