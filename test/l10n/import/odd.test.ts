/** Whatever a handoff contains, the imported article compiles with the build's processor, is valid, and loses no words silently. */
import { satteri } from '@astrojs/markdown-satteri';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import config from '../../../astro.config.mjs';
import { COMPONENT_SCHEMA, LINK_USE } from '../../../src/components/article/prose/component-schema.ts';
import { readTree } from '../../../src/translation/content-rules/syntax.ts';
import { checkTargets, validateArticle } from '../../../src/translation/validate-content.ts';
import { parseGlossary } from '../../../src/translation/glossary.ts';
import { decide } from '../../../tools/l10n/import/resolve.ts';
import type { CompletedArticle } from '../../../tools/l10n/import/complete-article.ts';
import { parseHandoff } from '../../../tools/l10n/import/parsed-article.ts';
import { createImageNames } from '../../../tools/l10n/import/input-folder.ts';
import { decode } from '../../../tools/l10n/import/read-article.ts';
import { GLOSSARY } from '../glossary.ts';
import { type OddInput, oddInput } from './odd-inputs.ts';

/** The text that readers see: letters may be written as character references. */
const visibleText = (text: string) =>
  text.replace(/&#x([0-9a-f]+);|&#(\d+);/gi, (_, hex?: string, decimal?: string) =>
    String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16)),
  );

const glossary = parseGlossary(GLOSSARY);

/** The processor of astro.config.mjs, called in the same way as by the MDX integration. */
const processor = config.markdown?.processor ?? satteri();
const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false } as never, {} as never);

function importOne({ head, body, included }: OddInput, tag: string) {
  const whole = `---\n${head}ms.contentlocale: ${tag}\n---\n${body}`;
  const text = decode(new TextEncoder().encode(whole.replace(/[\uD800-\uDFFF]/g, '')));
  if (typeof text !== 'string') throw new Error(text.message);
  const library = {
    texts: new Map([['includes/x.md', included]]),
    images: new Set(['media/a.png']),
  };
  const { parsedArticles, diagnostics } = parseHandoff(
    { path: 'odd.md', relative: 'odd.md', text },
    library,
    createImageNames(),
  );
  const decision = decide({
    parsedArticles,
    site: [],
    links: LINK_USE,
    glossary,
    pathOf: (own, place) => `src/content/${own}/${place}.mdx`,
    progress: () => undefined,
  });
  return { ...decision, handoffDiagnostics: diagnostics };
}

/** The images that are copied with the articles. */
const imagesOf = (completed: readonly CompletedArticle[]) =>
  new Set(completed.flatMap(({ parsed: { tag, images } }) => images.map(({ to }) => `src/content/${tag}/${to}`)));

test(
  'every output of every input compiles, passes content validation, and loses no words silently',
  { timeout: 120_000 },
  async () => {
    expect(renderer).toBeDefined();
    await fc.assert(
      fc.asyncProperty(oddInput, fc.constantFrom('nl-NL', 'fr-FR', 'zh-TW', 'en-US'), async (input, tag) => {
        const { head, body, words } = input;
        const { completed, handoffDiagnostics } = importOne(input, tag);
        expect(completed.length).toBeGreaterThan(0);
        for (const { file } of completed) {
          const result = await renderer?.process(file.body, '/project/src/content/nl-NL/odd.mdx', {});
          expect(result?.code).toContain('MDXContent');
        }
        const validated = completed.map(({ file }) =>
          validateArticle(file, readTree(file), COMPONENT_SCHEMA, LINK_USE, imagesOf(completed)),
        );
        expect(validated.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
        expect(checkTargets(validated, LINK_USE)).toEqual([]);
        const own = completed.find(({ file }) => file.tag === tag);
        const lost = words.filter(
          (word) => body.includes(word) && own !== undefined && !visibleText(own.file.text).includes(word),
        );
        // Diagnostics about metadata don't account for missing words in the text.
        const bodyDiagnostics = handoffDiagnostics.filter(({ line }) => line > head.split('\n').length + 2);
        if (lost.length > 0) expect(bodyDiagnostics, `lost: ${lost.join(', ')}`).not.toEqual([]);
      }),
      {
        examples: [
          [
            {
              head: 'title: Lo\ufffdst\nms.translationtype: HT\n',
              body: 'word1 \ufffd',
              words: ['word1'],
              included: '\ud800',
            },
            'nl-NL',
          ],
        ],
        numRuns: Number(process.env['ODD_RUNS'] ?? 400),
      },
    );
  },
);
