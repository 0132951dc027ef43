/** The articles: one folder per locale, one file per slug. The schema validates their front matter. */
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { articleSchema } from './translation/front-matter.ts';

export const collections = {
  articles: defineCollection({
    loader: glob({
      base: './src/content',
      pattern: '*/*.mdx',
      // The default id would be lower-cased: keep the tag as the table has it.
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: articleSchema,
  }),
};
