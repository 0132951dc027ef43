/** What a language's search knows besides its pages: `src/content/<tag>/search.json`, which translators keep. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { foldWord } from '../../i18n/search-words.ts';

const words = z.string().min(1);

const schema = z.strictObject({
  /** Words readers search for and what the pages say. */
  synonyms: z.record(words, words).default({}),
  /** By slug, words that several pages say and one answers: the index takes them for words of its title. */
  answers: z.record(words, z.array(words).min(1)).default({}),
});

export type SearchWords = Readonly<z.infer<typeof schema>>;

/**
 * @param slugs the pages of the language
 * @returns the words, the keys of the synonyms folded as queries are; none where the language has no file
 * @throws an Error that names file and remedy where the file is not of this form, or names a page that is not there
 */
export async function readSearchWords(content: string, tag: string, slugs: readonly string[]): Promise<SearchWords> {
  const name = `src/content/${tag}/search.json`;
  const text = await readFile(join(content, tag, 'search.json'), 'utf8').catch(() => '{}');
  const { synonyms, answers } = parse(name, text);
  const unknown = Object.keys(answers).find((slug) => !slugs.includes(slug));
  if (unknown !== undefined) {
    throw new Error(`${name}: "answers" has "${unknown}", which is no page; use one of ${slugs.join(', ')}.`);
  }
  const folded = Object.entries(synonyms).map(([said, meant]) => [foldWord(said), meant] as const);
  return { synonyms: Object.fromEntries(folded), answers };
}

function parse(name: string, text: string): SearchWords {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${name}: should be { "synonyms": { "what readers type": "what the pages say" }, ` +
        `"answers": { "slug": ["what the article answers best"] } }. ${found}`,
    );
  }
}
