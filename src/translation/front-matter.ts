/** What an article says about itself, and what a translation says of its source. */
import { z } from 'astro/zod';

/** Roles a reader needs; their names are strings (`role.<id>`), in every language. */
export const ROLE_IDS = ['global-admin', 'mpn-partner-admin'] as const;

const hash = z.string().regex(/^[0-9a-f]{12}$/, 'must be a stamp of 12 hex digits, written by "npm run l10n -- stamp"');

const day = z
  .union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10))])
  .pipe(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date, YYYY-MM-DD'));

/** What a translation says of its source: in an article's front matter, and as strings.lock.json. */
export const translationSchema = z.strictObject({
  method: z.enum(['machine', 'human']),
  reviewed: z.strictObject({ by: z.string().min(1), on: day, text: hash }).optional(),
  sections: z.record(z.string(), hash),
});

export const articleSchema = z.strictObject({
  title: z.string().min(1, 'must not be empty'),
  description: z.string().min(1, 'must not be empty'),
  /** Place in the list of articles and in previous and next. */
  order: z.number().int().positive(),
  /** The last day on which what the article says was changed. */
  updated: day,
  roles: z.array(z.enum(ROLE_IDS)).min(1),
  translation: translationSchema.optional(),
});

export type ArticleFrontMatter = z.infer<typeof articleSchema>;
