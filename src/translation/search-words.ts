/** What a language's search knows besides its pages: `src/content/<tag>/search.json`, which translators keep. Pure. */
import { z } from 'astro/zod';
import type { Diagnostic } from './diagnostic.ts';
import { checkCharacters, checkTexts } from './content-rules/file-encoding.ts';
import type { TextFile } from './text-file.ts';

const words = z.string().min(1);

const schema = z.strictObject({
  /** Words readers search for and what the pages say. */
  synonyms: z.record(words, words).default({}),
  /** By slug, words that several pages say and one answers: the index takes them for words of its title. */
  answers: z.record(words, z.array(words).min(1)).default({}),
});

export type SearchWords = Readonly<z.infer<typeof schema>>;

export const NO_SEARCH_WORDS: SearchWords = { synonyms: {}, answers: {} };

const FORM =
  'should be { "synonyms": { "what readers type": "what the pages say" }, "answers": { "slug": ["what the article answers best"] } }';

/**
 * The search words from the text of their file. Never throws.
 * @param slugs what may be named under `answers`; without it every name is taken
 */
export function parseSearchWords(
  { path, text }: TextFile,
  slugs?: readonly string[],
): { readonly words: SearchWords; readonly diagnostics: readonly Diagnostic[] } {
  const fail = (...diagnostics: readonly Diagnostic[]) => ({ words: NO_SEARCH_WORDS, diagnostics });
  const diagnostic = (message: string, hint: string): Diagnostic => ({ path, line: 1, rule: 'search', message, hint });
  const odd = checkCharacters({ path, text });
  if (odd.length > 0) return fail(...odd);
  try {
    const parsed = schema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return fail(diagnostic(FORM, `"${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`));
    }
    const unknown = Object.keys(parsed.data.answers).filter((slug) => slugs?.includes(slug) === false);
    return {
      words: parsed.data,
      diagnostics: [
        ...checkTexts(path, parsed.data, () => 1),
        ...unknown.map((slug) =>
          diagnostic(`"answers" has "${slug}", which is no page`, `use one of ${slugs?.join(', ') ?? ''}`),
        ),
      ],
    };
  } catch (error) {
    return fail(diagnostic(FORM, `it isn't JSON: ${error instanceof Error ? error.message : String(error)}`));
  }
}
