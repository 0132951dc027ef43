/**
 * The former program. The timeline and other parts of its answers are loaded on demand. Partners who still have a
 * former offer don't need them, because their offer ended before its renewal window would have opened.
 */
import type { AnswerProgram } from '../answer-props.ts';
import { texts } from '../texts/mpn-2021.ts';

export const program: AnswerProgram = {
  ...texts,
  loadParts: async () => (await import('../former-parts.tsx')).formerParts,
};
