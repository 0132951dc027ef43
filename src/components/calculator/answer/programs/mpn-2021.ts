/**
 * The former program. No offer of it can be renewed today, so its answers don't need the parts below the sentence,
 * unless the question has an earlier calculation date.
 */
import type { AnswerProgram } from '../answer-props.ts';
import { texts } from '../texts/mpn-2021.ts';

export const program: AnswerProgram = {
  ...texts,
  loadParts: async () => (await import('../former-parts.tsx')).formerParts,
};
