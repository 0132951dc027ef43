/** The schema of an article's front matter, and of the record that says which English a translation was made from. */
import { z } from 'astro/zod';
import { EDITION_IDS, type EditionId } from '../rules/index.ts';

/** The roles an article can require of its reader. Their names are UI strings, `role.<id>`. */
export const ROLE_IDS = ['global-admin', 'mpn-partner-admin', 'partner-admin'] as const;

/** The edition of an article whose front matter has no `edition`. */
export const DEFAULT_EDITION: EditionId = 'mpn-2021';

const NOT_A_HASH = 'must be a hash of 12 hex digits, written by "npm run l10n -- record-source"';

const hash = z.string(NOT_A_HASH).regex(/^[0-9a-f]{12}$/, NOT_A_HASH);

const NOT_A_DATE = 'must be a date, YYYY-MM-DD';

/** A real calendar date. Astro's YAML parser turns dates into `Date` objects; other parsers leave them as text. */
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string(NOT_A_DATE)
    .regex(/^\d{4}-\d{2}-\d{2}$/, NOT_A_DATE)
    .pipe(z.iso.date('must be a date that exists'))
    .refine((date) => date >= '1990' && date < '2100', 'must be of the years 1990 to 2099'),
);

const text = z.string('must be text').min(1, 'must not be empty');

/** The message for a value that isn't an object. Unknown keys have their own messages. */
const objectMessage = {
  error: ({ code }: { readonly code: string }) =>
    code === 'unrecognized_keys' ? undefined : 'must be keys and values',
};

/** The record of a translation: in an article's front matter, or in strings.lock.json. */
export const translationSchema = z.strictObject(
  {
    method: z.enum(['machine', 'human'], 'must be machine or human'),
    /** The translator's name, if `apply --human` has recorded one. */
    by: text.optional(),
    /** The sign-off. Its `text` is the hash of the translation's own text. */
    reviewed: z.strictObject({ by: text, on: day, text: hash }, objectMessage).optional(),
    /** The hashes of the English sections that the translation was made from. */
    sections: z.record(z.string(), hash, 'must be hashes by section, written by "npm run l10n -- record-source"'),
    /** The source hashes that `apply` has recorded for finished units (such as paragraphs) in unfinished sections. */
    units: z.record(z.string(), hash, 'must be hashes by unit, written by "npm run l10n -- apply"').optional(),
  },
  objectMessage,
);

/** Maps the IDs of sections, or the base keys of strings, to hashes of their text. */
export type SectionHashes = Readonly<Record<string, string>>;

export type TranslationRecord = Readonly<z.infer<typeof translationSchema>>;

const editionField = z.enum(EDITION_IDS, `must be one of ${EDITION_IDS.join(', ')}`);

const ROLES = `must be a list of ${ROLE_IDS.join(', ')}`;

export const articleSchema = z.strictObject(
  {
    title: text,
    description: text,
    /** The article's position in lists and in the previous and next links. */
    order: z.int('must be a whole number').positive('must be 1 or more'),
    /** The date of the last change to what the article says. */
    updated: day,
    roles: z.array(z.enum(ROLE_IDS, `must be one of ${ROLE_IDS.join(', ')}`), ROLES).min(1, ROLES),
    /** The edition that the article describes. Its figures, dates, and examples come from it. */
    edition: editionField.default(DEFAULT_EDITION),
    translation: translationSchema.optional(),
  },
  objectMessage,
);

export type ArticleFrontMatter = z.infer<typeof articleSchema>;

/** The edition in front matter that hasn't been validated; the default if it's missing or unknown. */
export function editionIn(frontMatter: unknown): EditionId {
  const { data } = z.object({ edition: editionField }).safeParse(frontMatter);
  return data?.edition ?? DEFAULT_EDITION;
}
