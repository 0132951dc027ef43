import { SOURCE_TAG, isLocaleTag } from '../../../i18n/locales.ts';
import { stringsOf } from '../../../i18n/strings.ts';
import { DEFAULT_EDITION } from '../../../translation/front-matter.ts';
import { TEXT_TAG } from '../../../translation/rendered-text.ts';
import type { ProseContext } from './component.ts';

/**
 * The language of a component's text, and the edition of the article that's being rendered. If the component has no
 * language of its own (see rendered-text.ts), the language is the article's.
 */
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
