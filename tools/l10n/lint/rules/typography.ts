/** Checks typography by the style of each language. The general rules are for a language without its own style. */
import type { Rule } from './rule.ts';
import { chinese } from './typography/chinese.ts';
import { everyLanguage } from './typography/every-language.ts';
import { french } from './typography/french.ts';
import { dutch, english, swedish } from './typography/northern.ts';

export const typography: Rule = {
  name: 'typography',
  checkSegment: ({ text, inlineObjects, kind }, { language, script }) => {
    if (kind === 'label') return [];
    switch (language) {
      case 'fr':
        return french(text, inlineObjects);
      case 'zh':
        return chinese(text, inlineObjects, script);
      case 'sv':
        return swedish(text);
      case 'nl':
        return dutch(text);
      case 'en':
        return english(text);
      default:
        return everyLanguage(text, ' – ', '…');
    }
  },
};
