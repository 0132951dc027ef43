/** Linting in several threads: no violation is reported twice or lost. */
import { describe, expect, it, vi } from 'vitest';
import { COMPONENT_SCHEMA, LINK_USE } from '../../../src/components/article/prose/component-schema.ts';
import { parseArticleFile } from '../../../src/translation/content.ts';
import { checkArticles } from '../../../tools/l10n/lint/lint-articles.ts';
import { checkManyArticles } from '../../../tools/l10n/lint/parallel.ts';
import { ARTICLES, GLOSSARY, TAGS } from './fixture.ts';

// It takes seconds on an idle machine, but much longer if other builds are running.
vi.setConfig({ testTimeout: 120_000 });

/** Enough slugs, with 6 files each, that workers are used. Every fifth translation has a violation. */
const SLUGS = 90;

const articles = Array.from({ length: SLUGS }, (_, number) =>
  TAGS.map((tag) => {
    const isWrong = tag === 'sv-SE' && number % 5 === 0;
    const text = isWrong ? ARTICLES[tag].replace(' {#reminders}', ' {#paminnelser}') : ARTICLES[tag];
    return parseArticleFile(`src/content/${tag}/renew-${number}.mdx`, text);
  }),
).flat();

describe('many articles', () => {
  it('have the same violations as one by one', async () => {
    const input = { glossary: GLOSSARY, components: COMPONENT_SCHEMA, links: LINK_USE };
    const serial = checkArticles(articles, { ...input, pictures: new Set() }, () => undefined);
    let done = 0;
    const content = { articles, strings: [], pictures: [] };
    const parallel = await checkManyArticles(content, input, (sum) => {
      done = sum;
    });
    const diagnosticsOf = ({ validated, results }: typeof serial) =>
      [...validated.flatMap((one) => one.diagnostics), ...results.flatMap((one) => one.diagnostics)]
        .map(({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}`)
        .sort();
    expect(done).toBe(SLUGS * TAGS.length);
    expect(diagnosticsOf(parallel)).toEqual(diagnosticsOf(serial));
    const wrong = new Set(diagnosticsOf(serial).map((diagnostic) => diagnostic.split(':')[0]));
    expect(wrong.size).toBeGreaterThanOrEqual(SLUGS / 5);
    expect(parallel.validated.map(({ article }) => article.path).sort()).toEqual(
      articles.map(({ path }) => path).sort(),
    );
  });
});
