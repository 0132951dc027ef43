/** A label of Partner Center in the style of the language: bold, “ ”, or 「 」. */
import { localeOf } from '../../../../i18n/locales.ts';
import { type ProseComponent, textNode } from '../component.ts';

export const uiLabel: ProseComponent = {
  rule: { required: [], attributes: {} },
  text: (_, { translator: { tag } }) => localeOf(tag).uiLabel.open,
  markdown: {
    kind: 'phrase',
    print: ({ children, translator }) => {
      const { open, close, bold } = localeOf(translator.tag).uiLabel;
      return bold ? [{ type: 'strong', children: [...children] }] : [textNode(open), ...children, textNode(close)];
    },
  },
};
