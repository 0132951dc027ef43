/** The text that components print in a language, for translators to see in place of a tag: "30 dagar". */
import { PROSE_COMPONENTS } from '../../../src/components/article/prose/registry.ts';
import { type Messages, ownValue } from '../../../src/i18n/message.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import type { EditionId } from '../../../src/rules/index.ts';
import type { Show } from './inline-markdown.ts';

/**
 * The text that components of an article show in a locale, from the article's edition of the policy. An unknown component
 * or a missing string is shown by its name; the build reports it.
 */
export function createShow(tag: string, messages: Messages, edition: EditionId): Show {
  const translator = createTranslator({ tag, messages });
  return (name, attributes) => {
    try {
      return ownValue(PROSE_COMPONENTS, name)?.text?.(attributes, { translator, edition }) ?? name;
    } catch (error) {
      if (error instanceof RangeError) return name; // the string or the figure it prints is missing
      throw error;
    }
  };
}
