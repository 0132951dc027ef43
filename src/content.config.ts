/** The articles: one folder per locale, one file per slug. The schema validates their front matter. */
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { articleSchema } from './translation/front-matter.ts';

export const collections = {
  articles: defineCollection({
    loader: glob({
      base: './src/content',
      pattern: '*/*.mdx',
      // The default ID would be in lowercase. This one keeps the locale tag, for example fr-FR/renew-mpn-offers.
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: articleSchema,
  }),
};
