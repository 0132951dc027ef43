/** The Markdown options, for Astro's configuration and for compiled articles. */
import { satteri } from '@astrojs/markdown-satteri';
import { articleShape } from './article-shape.ts';
import { pictures } from './pictures.ts';

export const markdown = {
  syntaxHighlight: false as const,
  processor: satteri({
    // Every heading has its ID in the source, such as {#fees}, so that IDs are the same in every language. Smart
    // punctuation is off, because it only knows English. The l10n linter checks typography instead.
    features: { headingAttributes: true, smartPunctuation: false },
    mdastPlugins: [pictures, articleShape],
  }),
};
