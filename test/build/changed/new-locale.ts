/** Locales that were added with `npm run l10n -- new-locale` in a git repository. Two of them are partly translated. */
import { spawnSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withTranslations } from '../../l10n/pseudo-translator.ts';
import { message } from '../../strings.ts';
import type { Project } from '../project.ts';
import { ARTICLE, type Change } from './change.ts';
import { testNewLocales } from './new-locale-pages.ts';

/** Arabic is written from right to left, and isn't translated at all. */
export const NEW_LOCALES = ['ja-JP', 'ko-KR', 'ar-SA'] as const;
const TRANSLATED = ['ja-JP', 'ko-KR'] as const;

/** An article that these languages translate. */
const SLUG = 'renew-on-time';
const ENGLISH = `---
title: Renew on time
description: What a partner does in the window.
order: 98
updated: 2021-07-15
roles: [global-admin]
---

You renew once a year. The window is <RuleDays of="window" /> long.

## The window {#the-window}

It opens after the anniversary date. Renew [the offer](./${ARTICLE}.mdx#calculator) in it.
`;

/** Commits the unchanged copy, because the status page shows what has changed since. */
export function commitOriginal(folder: string): void {
  const git = (...args: readonly string[]) => {
    const config = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
    expect(spawnSync('git', [...config, ...args], { cwd: folder, encoding: 'utf8' })).toMatchObject({ status: 0 });
  };
  git('init', '-q');
  git('add', 'src');
  git('commit', '-q', '-m', 'Original');
}

/** Translates the first twenty strings of the calculator and its answer. */
function translateTwentyStrings(file: string, tag: string): string {
  let count = 0;
  return file.replace(/<group id="(?:calculator|answer)\.[\s\S]*?<\/group>/g, (group) =>
    count++ < 20 ? withTranslations(group, tag, 'xliff2') : group,
  );
}

/** Translates the article and twenty strings, through XLIFF. */
async function translate({ folder, node }: Project, tag: string): Promise<void> {
  // The copy's own commands, because this project's don't have the locale.
  const l10n = (...args: readonly string[]) => node(join(folder, 'tools/l10n/main.ts'), args);
  const exported = await l10n('export', tag, '--out', 'handoff');
  expect([exported.code, exported.output]).toEqual([0, exported.output]);
  const [article = '', strings = ''] = [SLUG, 'strings'].map((slug) => join(folder, `handoff/${tag}/${slug}.xlf`));
  await writeFile(article, withTranslations(await readFile(article, 'utf8'), tag, 'xliff2'));
  await writeFile(strings, translateTwentyStrings(await readFile(strings, 'utf8'), tag));
  const applied = await l10n('apply', article, strings);
  expect([applied.code, applied.output]).toEqual([0, applied.output]);
}

export const newLocale: Change = {
  async make(project) {
    const { folder } = project;
    await writeFile(join(folder, `src/content/en-US/${SLUG}.mdx`), ENGLISH);
    await cp('tools', join(folder, 'tools'), { recursive: true, filter: (path) => !path.includes('node_modules') });
    for (const tag of NEW_LOCALES) {
      await rm(join(folder, `src/content/${tag}`), { recursive: true, force: true }); // if the project already has the locale
      const added = await project.node(join(folder, 'tools/l10n/main.ts'), ['new-locale', tag]);
      expect([added.code, added.output]).toEqual([0, added.output]);
    }
    for (const tag of TRANSLATED) await translate(project, tag);
  },

  tests(built) {
    test('a new locale can be built immediately, in English with a notice', async () => {
      const { page } = built();
      for (const [tag, path] of NEW_LOCALES.map((tag) => [tag, tag.toLowerCase()] as const)) {
        const article = await page(`${path}/${ARTICLE}/index.html`);
        expect(article).toContain(`<html lang="${tag}"`);
        expect(article).toContain('data-notice="missing"');
        expect(article).toMatch(/<h1 lang="en-US">/);
        expect(article).toContain('<meta name="robots" content="noindex"');
        expect(await page(`${path}/index.html`)).toContain(
          `<span lang="en-US">${message('en-US', 'nav.articles')}</span>`,
        );
        expect(await page('sitemap.xml')).not.toContain(`/${path}/${ARTICLE}/`);
      }
      expect(await page('fr-fr/index.html')).toMatch(/href="\/docs\/ja-jp\/"[^>]*>\s*日本語/);
    });

    test('English in a new locale is marked as English, with English dates and lists', async () => {
      const english = (path: string) => built().page(path.replace('{}', 'en-us'));
      const arabic = (path: string) => built().page(path.replace('{}', 'ar-sa'));
      const article = `{}/${ARTICLE}/index.html`;
      const roles = /<dl class="edition"[\s\S]*?<dd>([^<]+)<\/dd>/.exec(await english(article))?.[1];
      expect(await arabic(article)).toContain(`<dd lang="en-US">${roles}</dd>`);
      const date = /<footer[\s\S]*?<time[^>]*>([^<]+)<\/time>/.exec(await english(article))?.[1] ?? '';
      expect(await arabic(article)).toContain(`<span lang="en-US">${date}</span>`);
      // The lines with the article's date and the program's date.
      const datedLines = (text: string) => text.split('\n').filter((line) => /^(> |- .*\d)/.test(line));
      const markdown = `{}/${ARTICLE}.md`;
      expect(datedLines(await arabic(markdown))).toEqual(datedLines(await english(markdown)));
    });

    test('a translated article in a new locale has no notice, and is in the sitemap and hreflang links', async () => {
      const { page } = built();
      const article = await page(`ja-jp/${SLUG}/index.html`);
      expect(article).toMatch(/<h1>[^<A-Za-z]+<\/h1>/);
      expect(article).toContain('<html lang="ja-JP">');
      expect(article).not.toContain('data-notice="missing"');
      expect(article).toMatch(/<link rel="alternate" hreflang="ko-KR"/);
      expect(await page('sitemap.xml')).toContain(`/ja-jp/${SLUG}/`);
    });

    test('in a script without a font, an article’s shared image is the English one', async () => {
      const { folder } = built();
      const [japanese, english] = await Promise.all(
        ['ja-jp', 'en-us'].map((path) => readFile(join(folder, `dist/cards/${path}/${SLUG}.png`), 'base64')),
      );
      expect(japanese === english).toBe(true);
    });

    test('the translation status page shows new locales, and what has changed in English', async () => {
      const translationStatus = await built().page('translation-status/index.html');
      expect(translationStatus).toMatch(/data-locale="ar-SA" data-state="missing"/);
      expect(translationStatus).toMatch(/data-locale="ja-JP" data-state="current"/);
      expect(translationStatus).toMatch(/data-locale="fr-FR" data-state="outdated"/);
      expect(translationStatus).toMatch(/<ins>\s*A sentence that no translation has\./);
      expect(translationStatus).not.toContain('data-history="gap"');
    });

    testNewLocales(built, SLUG);
  },
};
