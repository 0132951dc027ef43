import { SOURCE_TAG } from '../../../i18n/locales.ts';
import { stringsOf } from '../../../i18n/strings.ts';
import { DEFAULT_EDITION } from '../../../translation/front-matter.ts';
import type { ProseContext } from './component.ts';

/** What the components of the article that is rendered print from. Its text is English where a translation is missing. */
export function proseContext({ reading }: App.Locals): ProseContext {
  return { translator: stringsOf(reading?.tag ?? SOURCE_TAG), edition: reading?.edition ?? DEFAULT_EDITION };
}
