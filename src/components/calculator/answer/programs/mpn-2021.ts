/**
 * The former program. If an offer ended before its renewal window would have opened, its answer doesn't have the parts.
 * They're loaded on demand, because partners who still have a former offer get such an answer.
 */
import type { AnswerProgram } from '../answer-props.ts';
import { texts } from '../texts/mpn-2021.ts';

export const program: AnswerProgram = {
  ...texts,
  loadParts: async () => (await import('../former-parts.tsx')).formerParts,
};
