/** The Markdown options, for Astro's configuration and for compiled articles. */
import { satteri } from '@astrojs/markdown-satteri';
import { articleShape } from './article-shape.ts';
import { pictures } from './pictures.ts';

export const markdown = {
  syntaxHighlight: false as const,
  processor: satteri({
    // Heading IDs are written out in every language. The linter checks typography, because smart punctuation only knows English.
    features: { headingAttributes: true, smartPunctuation: false },
    mdastPlugins: [pictures, articleShape],
  }),
};
