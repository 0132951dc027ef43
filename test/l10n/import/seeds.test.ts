/** The diagnostics in the five original handoff files of this site, if they're available. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figureOf } from '../../../src/rules/index.ts';
import { importHandoffs } from '../../../tools/l10n/commands/import.ts';
import { withProject } from '../l10n-command.ts';
import { GLOSSARY } from '../glossary.ts';

const SEEDS = '../shared/seeds';
const CONTENT = 'src/content';

/** The site's articles, so that links can be resolved, with the tests' own glossary. */
function site(): Readonly<Record<string, string>> {
  const english = readdirSync(join(CONTENT, 'en-US'))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => join(CONTENT, 'en-US', name));
  const paths = [join(CONTENT, 'en-US/strings.json'), ...english];
  const seeds = readdirSync(SEEDS).map((name) => [`in/${name}`, readFileSync(join(SEEDS, name), 'utf8')] as const);
  return {
    [join(CONTENT, 'glossary.csv')]: GLOSSARY,
    ...Object.fromEntries([...paths.map((path) => [path, readFileSync(path, 'utf8')] as const), ...seeds]),
  };
}

/** The figures in the files, which were written in 2021. If the rules have another number, the text keeps the file's. */
const DAYS_OF_2021 = { 'first-reminder': 15, window: 30, 'final-reminder': 23, cycle: 365 };

interface ReportedDiagnostic {
  readonly path: string;
  readonly message: string;
}

describe.runIf(existsSync(SEEDS))('the original handoff files', () => {
  test('have errors that are found with the glossary and the rules', async () => {
    await withProject([importHandoffs], site(), async ({ json, read }) => {
      const { diagnostics, data } = await json('import', 'in', '--into', 'out');
      // The files have numbers as names. All are the same article, whose slug is from its English title.
      const { articles } = data as { readonly articles: readonly { readonly place: string }[] };
      const [article = '', ...others] = new Set(articles.map(({ place }) => place));
      expect(others).toEqual([]);
      const messagesFor = (tag: string) =>
        (diagnostics as readonly ReportedDiagnostic[])
          .filter(({ path }) => path.includes(`/${tag}/`))
          .map(({ message }) => message);
      expect(messagesFor('zh-TW')).toContain('"前的" means before, but the period "cycle" is after its date');
      expect(messagesFor('zh-TW')).toContain('"9 月 1" lacks the sign for "day"');
      expect(messagesFor('zh-TW').join('\n')).toMatch(/"Microsoft Action Pack" is translated in 3 ways/);
      expect(messagesFor('sv-SE')).toContain('"annons" is a word to avoid');
      const early = 'the description counts from the purchase date; the window opens one day after its anniversary';
      expect(['fr-FR', 'zh-CN', 'zh-TW', 'sv-SE', 'nl-NL'].filter((tag) => messagesFor(tag).includes(early))).toEqual([
        'sv-SE',
        'nl-NL',
      ]);
      expect(messagesFor('zh-CN')).toContain(
        '"competency" is translated in 3 ways: "资格" (1), "胜任资格" (2), "能力" (10)',
      );
      const directions = (diagnostics as readonly ReportedDiagnostic[]).filter(({ message }) =>
        /means (?:before|after), but/.test(message),
      );
      expect(directions).toHaveLength(1);

      for (const tag of ['en-US', 'fr-FR', 'zh-CN', 'zh-TW', 'sv-SE', 'nl-NL']) {
        const text = await read(`out/${tag}/${article}.mdx`);
        for (const [figure, days] of Object.entries(DAYS_OF_2021))
          expect(text.includes(`<RuleDays of="${figure}"`), figure).toBe(figureOf('mpn-2021', figure).value === days);
        expect(text).toContain('(./learn-about-competencies.mdx)');
        expect(text).not.toMatch(/<span|data-|<a |\S[\u00A0\u202F ]{2}/);
      }
    });
  });
});
