import { SOURCE_TAG, isLocaleTag } from '../../../i18n/locales.ts';
import { stringsOf } from '../../../i18n/strings.ts';
import { DEFAULT_EDITION } from '../../../translation/front-matter.ts';
import { TEXT_TAG } from '../../../translation/rendered-text.ts';
import type { ProseContext } from './component.ts';

/** A component's edition and language. The language is its own (see rendered-text.ts) or else the article's. */
export function proseContext({
  locals: { reading },
  props,
}: {
  readonly locals: App.Locals;
  readonly props: object;
}): ProseContext {
  const textTag: unknown = Reflect.get(props, TEXT_TAG);
  const tag = typeof textTag === 'string' && isLocaleTag(textTag) ? textTag : (reading?.tag ?? SOURCE_TAG);
  return { translator: stringsOf(tag), edition: reading?.edition ?? DEFAULT_EDITION };
}
