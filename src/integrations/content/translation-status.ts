/** The status of all translations, for the /translation-status/ page. */
import { openHistory } from '../../history/git.ts';
import type { Content } from '../../translation/content.ts';
import { publishStatus } from '../../translation/published.ts';
import { translatablesOf } from '../../translation/translatables.ts';

/**
 * The translation status as JSON.
 * @param root the project's folder
 * @param content what `readContent` read there
 */
export async function translationStatusJson(root: string, content: Content): Promise<string> {
  return JSON.stringify(await publishStatus(translatablesOf(content), await openHistory(root)));
}
