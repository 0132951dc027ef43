/** Whatever a hand-off holds, what comes of it compiles with the build's own processor, and loses no word silently. */
import { satteri } from '@astrojs/markdown-satteri';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import config from '../../../astro.config.mjs';
import { COMPONENT_USE, LINK_USE } from '../../../src/components/prose/use.ts';
import { checkComponents } from '../../../src/translation/findings/components.ts';
import { checkFrontMatter } from '../../../src/translation/findings/front-matter.ts';
import { parseArticle } from '../../../src/translation/sections.ts';
import { GLOSSARY_PATH, parseGlossary } from '../../../src/translation/glossary.ts';
import { decide } from '../../../tools/l10n/handoff/decide.ts';
import { readDrafts } from '../../../tools/l10n/handoff/draft.ts';
import { createPictureNames } from '../../../tools/l10n/handoff/library.ts';
import { decode } from '../../../tools/l10n/handoff/read.ts';
import { oddInput } from './odd-inputs.ts';

const glossary = parseGlossary(readFileSync(GLOSSARY_PATH, 'utf8'));

/** The processor of astro.config.mjs, as the MDX integration asks it. */
const processor = config.markdown?.processor ?? satteri();
const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false } as never, {} as never);

function importOne(body: string, tag: string) {
  const head = `---\ntitle: Odd\ndescription: Odd things.\nms.date: 01/02/2021\nms.contentlocale: ${tag}\n---\n`;
  const text = decode(new TextEncoder().encode((head + body).replace(/[\uD800-\uDFFF]/g, ''))) ?? '';
  const library = {
    texts: new Map([['includes/x.md', 'Included {x} <y>.\n\n- [a](b.md)\n']]),
    pictures: new Set(['media/a.png']),
  };
  const { drafts, findings } = readDrafts({ path: 'odd.md', relative: 'odd.md', text }, library, createPictureNames());
  const decision = decide({
    drafts,
    site: [],
    links: LINK_USE,
    glossary,
    pathOf: (own, place) => `src/content/${own}/${place}.mdx`,
    progress: () => undefined,
  });
  return { ...decision, said: findings };
}

test(
  'every output of every input compiles, uses known components, and loses no word unsaid',
  { timeout: 120_000 },
  async () => {
    expect(renderer).toBeDefined();
    await fc.assert(
      fc.asyncProperty(oddInput, fc.constantFrom('nl-NL', 'zh-TW', 'en-US'), async ({ body, words }, tag) => {
        const { finished, said } = importOne(body, tag);
        expect(finished.length).toBeGreaterThan(0);
        for (const { file } of finished) {
          const result = await renderer?.process(file.body, '/project/src/content/nl-NL/odd.mdx', {});
          expect(result?.code).toContain('MDXContent');
          expect(checkComponents(file, COMPONENT_USE, parseArticle(file.body))).toEqual([]);
          expect(checkFrontMatter(file)).toEqual([]);
        }
        const own = finished.find(({ file }) => file.tag === tag);
        const lost = words.filter((word) => body.includes(word) && own?.file.text.includes(word) === false);
        if (lost.length > 0) expect(said).not.toEqual([]);
      }),
      { numRuns: Number(process.env['ODD_RUNS'] ?? 400) },
    );
  },
);
