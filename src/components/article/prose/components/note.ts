/** A note, separate from the text around it. Its first sentence is usually bold. */
import type { ProseComponent } from '../component.ts';

export const note: ProseComponent = {
  rule: { required: [], attributes: {} },
  markdown: { kind: 'block', print: ({ children }) => [{ type: 'blockquote', children: [...children] }] },
};
