import { SOURCE_TAG } from '../../../i18n/locales.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { stringsOf } from '../../../i18n/strings.ts';

/** The translator for the text of the article that is rendered: English, where the page has no translation. */
export function proseTranslator({ reading }: App.Locals): SiteTranslator {
  return stringsOf(reading?.tag ?? SOURCE_TAG);
}
