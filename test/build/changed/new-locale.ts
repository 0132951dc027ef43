/** A locale that was just added with `npm run l10n -- new-locale`, in a git repository. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { message } from '../../strings.ts';
import { ARTICLE, type Change } from './change.ts';

/** Commits the unchanged copy, because the status page shows what has changed since. */
export function commitAsItWas(folder: string): void {
  const git = (...args: readonly string[]) => {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
    expect(spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' })).toMatchObject({ status: 0 });
  };
  git('init', '-q');
  git('add', 'src');
  git('commit', '-q', '-m', 'As it was');
}

export const newLocale: Change = {
  async make({ node }) {
    const made = await node('tools/l10n/main.ts', ['new-locale', 'el-GR']);
    expect(made.output).toContain('el-GR, Greek: src/i18n/locales.ts, src/content/el-GR/strings.json');
    expect(made.code).toBe(0);
  },

  tests(built) {
    test('a new locale can be built immediately, in English with a notice', async () => {
      const { page } = built();
      const article = await page(`el-gr/${ARTICLE}/index.html`);
      expect(article).toContain('<html lang="el-GR"');
      expect(article).toContain('data-notice="missing"');
      expect(article).toMatch(/<h1 lang="en-US">/);
      expect(article).toContain('<meta name="robots" content="noindex"');
      expect(await page('el-gr/index.html')).toContain(`<span lang="en-US">${message('en-US', 'nav.articles')}</span>`);
      expect(await page('fr-fr/index.html')).toMatch(/href="\/docs\/el-gr\/"[^>]*>\s*Ελληνικά/);
      expect(await page('sitemap.xml')).not.toContain(`/el-gr/${ARTICLE}/`);
    });

    test('the status page shows the locale and what has changed', async () => {
      const translationStatus = await built().page('translation-status/index.html');
      expect(translationStatus).toMatch(/data-locale="el-GR" data-state="missing"/);
      expect(translationStatus).toMatch(/data-locale="fr-FR" data-state="outdated"/);
      expect(translationStatus).toMatch(/<ins>\s*A sentence that no translation has\./);
      expect(translationStatus).not.toContain('data-history="gap"');
    });
  },
};
