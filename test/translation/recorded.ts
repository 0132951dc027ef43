/** Records the English text in translations, so that they're current. */
import { parseArticleFile, parseStringsFile } from '../../src/translation/content.ts';
import { NEW_RECORD, recordParts, recordableParts, withRecord } from '../../src/translation/source-hashes.ts';
import { partHashes, translatableOf } from '../../src/translation/translatables.ts';

const parse = (path: string, text: string, lock?: string) =>
  path.endsWith('.json') ? parseStringsFile(path, text, lock) : parseArticleFile(path, text);

/**
 * The article, or the text of strings.lock.json, with the hashes of the English text.
 * @param path the path of the translation
 * @param lock the previous text of strings.lock.json
 */
export function recorded(path: string, text: string, english: string, lock?: string): string {
  const file = parse(path, text, lock);
  const [own, source] = [translatableOf(file), translatableOf(parse(path, english))];
  if (!own || !source) throw new Error(`${path} or its English can't be parsed.`);
  const record = recordParts(own.record ?? NEW_RECORD, partHashes(source), recordableParts(own, source));
  return withRecord(file, record).text;
}
