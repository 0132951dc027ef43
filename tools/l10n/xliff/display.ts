/** What components print in a language. Translation tools show it in place of a tag: "30 dagar". */
import { PROSE_COMPONENTS } from '../../../src/components/article/prose/registry.ts';
import { type Messages, ownValue } from '../../../src/i18n/message.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import type { Show } from './inline-markdown.ts';

/** A component that can't be printed (because it or a string is unknown) is shown by its name: the build reports it. */
export function createShow(tag: string, messages: Messages): Show {
  const translator = createTranslator({ tag, messages });
  return (name, attributes) => {
    try {
      return ownValue(PROSE_COMPONENTS, name)?.text?.(attributes, translator) ?? name;
    } catch (error) {
      if (error instanceof RangeError) return name;
      throw error;
    }
  };
}
