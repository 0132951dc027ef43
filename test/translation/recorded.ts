/** Translations that are current: for tests of what becomes of them. */
import { parseArticleFile, parseStringsFile } from '../../src/translation/content.ts';
import { NEW_RECORD, recordParts, renderedParts, withRecord } from '../../src/translation/source-hashes.ts';
import { partHashes, translatableOf } from '../../src/translation/translatables.ts';

const parse = (path: string, text: string, lock?: string) =>
  path.endsWith('.json') ? parseStringsFile(path, text, lock) : parseArticleFile(path, text);

/**
 * The text that holds a translation's record, with the hashes of the English: the article, or the strings.lock.json.
 * @param path the path of the translation
 * @param lock the text of the strings.lock.json before
 */
export function recorded(path: string, text: string, english: string, lock?: string): string {
  const file = parse(path, text, lock);
  const [own, source] = [translatableOf(file), translatableOf(parse(path, english))];
  if (!own || !source) throw new Error(`${path} or its English can't be parsed.`);
  const record = recordParts(own.record ?? NEW_RECORD, partHashes(source), renderedParts(own, source));
  return withRecord(file, record).text;
}
