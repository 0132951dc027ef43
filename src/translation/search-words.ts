/** Parses `src/content/<tag>/search.json`: search words of a language that its pages don't have. Pure. */
import { z } from 'astro/zod';
import type { Diagnostic } from './diagnostic.ts';
import { checkCharacters, checkTexts } from './content-rules/file-encoding.ts';
import type { TextFile } from './text-file.ts';

const nonEmptyText = z.string().min(1);

const schema = z.strictObject({
  /** Maps words that readers search for to the words on the pages. */
  synonyms: z.record(nonEmptyText, nonEmptyText).default({}),
  /** Maps slugs to words that are on several pages, but that this page answers best. They're indexed like its title. */
  answers: z.record(nonEmptyText, z.array(nonEmptyText).min(1)).default({}),
});

export type SearchWords = Readonly<z.infer<typeof schema>>;

export const NO_SEARCH_WORDS: SearchWords = { synonyms: {}, answers: {} };

const EXPECTED_FORMAT =
  'should be { "synonyms": { "what readers type": "what the pages say" }, "answers": { "slug": ["what the article answers best"] } }';

/**
 * Parses search.json. Never throws.
 * @param slugs the slugs that `answers` can have; any slug if omitted
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
      return fail(diagnostic(EXPECTED_FORMAT, `"${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`));
    }
    const phrases = Object.values(parsed.data.answers).flatMap((pagePhrases) => [...new Set(pagePhrases)]);
    const repeated = phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index);
    const unknown = Object.keys(parsed.data.answers).filter((slug) => slugs?.includes(slug) === false);
    return {
      words: parsed.data,
      diagnostics: [
        ...checkTexts(path, parsed.data, () => 1),
        ...repeated.map((phrase) =>
          diagnostic(`"answers" has "${phrase}" for several pages`, 'keep it only for the page that answers it best'),
        ),
        ...unknown.map((slug) =>
          diagnostic(`"answers" has "${slug}", which isn't a page`, `use one of ${slugs?.join(', ') ?? ''}`),
        ),
      ],
    };
  } catch (error) {
    return fail(
      diagnostic(EXPECTED_FORMAT, `it isn't JSON: ${error instanceof Error ? error.message : String(error)}`),
    );
  }
}
