/** Parts are loaded on demand: the offers that partners still have ended before their window would have opened. */
import type { AnswerProgram } from '../answer-props.ts';
import { texts } from '../texts/mpn-2021.ts';

export const program: AnswerProgram = {
  ...texts,
  loadParts: async () => (await import('../former-parts.tsx')).formerParts,
};
