/** How Markdown is read: for Astro's configuration, and for the helper that compiles articles beside it. */
import { satteri } from '@astrojs/markdown-satteri';
import { articleShape } from './article-shape.ts';
import { pictures } from './pictures.ts';

export const markdown = {
  syntaxHighlight: false as const,
  processor: satteri({
    // Ids are written out in every language; typography is checked per language, not made for English only.
    features: { headingAttributes: true, smartPunctuation: false },
    mdastPlugins: [pictures, articleShape],
  }),
};
