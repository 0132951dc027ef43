/** A locale without articles, English that changed, a string missing in one locale, and another origin and base. */
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WINDOW_DAYS } from '../../../src/rules/index.ts';
import { parseArticleFile } from '../../../src/translation/content.ts';
import { sectionsOf } from '../../../src/translation/sections.ts';
import { literally, message, translatorOf } from '../../strings.ts';
import { ARTICLE, type Change } from './change.ts';
import { SEEDS } from './imports.ts';

/** The section whose English changes. */
const SECTION = 'renewal-reminders';
/** The strings that are missing in French. */
const MISSING_LABEL = 'nav.articles';
const MISSING_SENTENCE = 'notice.outdated.sections';

/** The Dutch heading of a section of the article. */
async function dutchTitle(): Promise<string> {
  const path = `src/content/nl-NL/${ARTICLE}.mdx`;
  const { body } = parseArticleFile(path, await readFile(path, 'utf8'));
  return sectionsOf(body).find(({ id }) => id === SECTION)?.title ?? '';
}

export const translations: Change = {
  async make({ folder, edit, remove }) {
    for (const file of await readdir(join(folder, 'src/content/sv-SE'))) {
      if (file.endsWith('.mdx')) await remove(`src/content/sv-SE/${file}`);
    }
    const withSentence = (text: string) =>
      text.replace(`{#${SECTION}}\n\n`, '$&A sentence that no translation has.\n\n');
    await edit(`src/content/en-US/${ARTICLE}.mdx`, withSentence);
    // Makes the article partly translated: its introduction and the section are in English and have no source hash.
    const path = `src/content/en-US/${ARTICLE}.mdx`;
    const intro = sectionsOf(parseArticleFile(path, await readFile(path, 'utf8')).body)[0]?.text ?? '';
    await edit(`src/content/zh-TW/${ARTICLE}.mdx`, (text) =>
      withSentence(text)
        .replace(new RegExp(`^ {4}(?:_intro|${SECTION}): .*\n`, 'gm'), '')
        .replace('\n---\n\n', (end) => `${end}${intro}\n\n`),
    );
    const strings = join(folder, 'src/content/fr-FR/strings.json');
    const messages = JSON.parse(await readFile(strings, 'utf8')) as Record<string, string>;
    const remaining = Object.entries(messages).filter(([key]) => key !== MISSING_LABEL && key !== MISSING_SENTENCE);
    await writeFile(strings, JSON.stringify(Object.fromEntries(remaining)));
  },

  tests(built) {
    test('a missing translation is shown in English, and isn’t in search, sitemap, or alternates', async () => {
      const { page } = built();
      const fallback = await page(`sv-se/${ARTICLE}/index.html`);
      expect(fallback).toContain('<html lang="sv-SE"');
      const titleOf = (html: string) => /<h1[^>]*>([^<]+)<\/h1>/.exec(html)?.[1];
      expect(fallback).toContain('<h1 lang="en-US">');
      expect(titleOf(fallback)).toBe(titleOf(await page(`en-us/${ARTICLE}/index.html`)));
      expect(fallback).toContain('data-notice="missing"');
      expect(fallback).toContain(translatorOf('en-US').n('figure.days', WINDOW_DAYS));
      expect(fallback).toContain(`<link rel="canonical" href="https://example.org/docs/en-us/${ARTICLE}/"`);
      expect(fallback).toContain('<meta name="robots" content="noindex"');
      expect(fallback).not.toContain('data-pagefind-body');
      expect(fallback).not.toContain('hreflang="x-default"');
      // English isn't suggested to its readers, because the page is already in English.
      expect(fallback).toMatch(/hreflang="en-US" data-unoffered/);
      expect(fallback).not.toMatch(/hreflang="fr-FR" data-unoffered/);
      const english = await page(`en-us/${ARTICLE}/index.html`);
      expect(english).not.toContain('<link rel="alternate" hreflang="sv-SE"');
      expect(english).toMatch(
        new RegExp(
          `hreflang="sv-SE"[^>]*>\\s*Svenska\\s*</a>[\\s\\S]{0,60}${literally(message('en-US', 'language.no-translation'))}`,
        ),
      );
      const index = JSON.parse(await page('pagefind/sv-se/pagefind-entry.json')) as {
        languages: Readonly<Record<string, { page_count: number }>>;
      };
      // The three translated pages (glossary, comparison, embedding), and the imported article if there is one.
      expect(index.languages['sv-se']?.page_count).toBe(existsSync(SEEDS) ? 4 : 3);
      expect(await page('sitemap.xml')).not.toContain(`/sv-se/${ARTICLE}/`);
    });

    test('an outdated translation lists the section and links to the English', async () => {
      const outdated = await built().page(`nl-nl/${ARTICLE}/index.html`);
      expect(outdated).toContain('data-notice="outdated"');
      expect(outdated).toMatch(new RegExp(`data-notice="outdated"[\\s\\S]{0,4000}${literally(await dutchTitle())}`));
      expect(outdated).toContain(`href="/docs/en-us/${ARTICLE}/"`);
    });

    test('sections that aren’t translated yet are in English, with their figures, and others are translated', async () => {
      const { page } = built();
      const [html, english] = [await page(`zh-tw/${ARTICLE}/index.html`), await page(`en-us/${ARTICLE}/index.html`)];
      const heading = new RegExp(`<h2 id="${SECTION}">[^<]*</h2>`).exec(english)?.[0] ?? '';
      const part = /<div class="prose" lang="en-US">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
      expect(heading).not.toBe('');
      expect(part).toContain(heading);
      expect(part).toContain(translatorOf('en-US').n('figure.days', 15));
      expect(part.match(/<h2/g)).toHaveLength(1);
      expect(html.match(/<h2 id="renewal-reminders"/g)).toHaveLength(1);
      expect(html).toMatch(/<div class="lede" lang="en-US">/);
      expect(html).toMatch(new RegExp(`<a href="#${SECTION}" lang="en-US">`));
      expect(html).toMatch(
        new RegExp(`data-notice="outdated"[\\s\\S]{0,400}${literally(message('zh-TW', 'notice.untranslated'))}`),
      );
      const translatedHeading = /<h2 id="renewal-window">[^<]*/.exec(html)?.[0];
      expect(translatedHeading).toBeDefined();
      expect(translatedHeading).not.toBe(/<h2 id="renewal-window">[^<]*/.exec(english)?.[0]);
      const markdown = await page(`zh-tw/${ARTICLE}.md`);
      expect(markdown).toContain(`## ${heading.replace(/<[^>]*>/g, '')}\n`);
      expect(markdown).toContain(message('zh-TW', 'notice.untranslated'));
    });

    test('a missing string is shown in English and marked as English', async () => {
      const english = literally(message('en-US', MISSING_LABEL));
      expect(await built().page('fr-fr/index.html')).toMatch(new RegExp(`lang="en-US"[^>]*>\\s*${english}`));
    });

    test('in a sentence that’s shown in English, a name in the page’s language is marked', async () => {
      const [before = ''] = message('en-US', MISSING_SENTENCE).split('{{');
      const sentence = new RegExp(`<span lang="en-US">\\s*${literally(before)}\\s*<a [^>]*lang="fr-FR"[^>]*>[^<]+</a>`);
      expect(await built().page(`fr-fr/${ARTICLE}/index.html`)).toMatch(sentence);
    });

    test('every URL is under the base, and source links lead to the repository', async () => {
      const { page } = built();
      for (const path of ['sv-se', 'en-us', 'nl-nl']) {
        const html = await page(`${path}/${ARTICLE}/index.html`);
        const urls = Array.from(html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g), (match) => match[1]);
        expect(urls.length).toBeGreaterThan(5);
        expect(urls.filter((address) => !address?.startsWith('/docs/'))).toEqual([]);
      }
      expect(await page(`en-us/${ARTICLE}/index.html`)).toContain(
        `https://example.org/repository/edit/main/src/content/en-US/${ARTICLE}.mdx`,
      );
    });
  },
};
