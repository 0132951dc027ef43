/** Shows translators the text that a component prints in their language, such as "30 dagar", instead of its tag. */
import { PROSE_COMPONENTS } from '../../../src/components/article/prose/registry.ts';
import { type Messages, ownValue } from '../../../src/i18n/message.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import type { EditionId } from '../../../src/rules/index.ts';
import type { PrintComponent } from './inline-markdown.ts';

/**
 * For an unknown component or missing string, it prints the component's name. The build reports that error.
 * @example createComponentPrinter('sv-SE', messages, 'mpn-2021')('RuleDays', { of: 'window' }) // => '30 dagar'
 */
export function createComponentPrinter(tag: string, messages: Messages, edition: EditionId): PrintComponent {
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
