/** Words readers search for and what the pages say: `src/content/<tag>/search.json`, which translators keep. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { foldWord } from '../../i18n/search-words.ts';

const schema = z.strictObject({ synonyms: z.record(z.string().min(1), z.string().min(1)) });

/**
 * @returns the table, its keys folded as queries are; empty where the language has no file
 * @throws an Error that names file and remedy where the file is not of this form
 */
export async function readSynonyms(content: string, tag: string): Promise<Readonly<Record<string, string>>> {
  const name = `src/content/${tag}/search.json`;
  const text = await readFile(join(content, tag, 'search.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  try {
    const { synonyms } = schema.parse(JSON.parse(text));
    return Object.fromEntries(Object.entries(synonyms).map(([said, meant]) => [foldWord(said), meant]));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new Error(`${name}: should be { "synonyms": { "what readers type": "what the pages say" } }. ${found}`);
  }
}
