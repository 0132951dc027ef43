/** Today's program. Its answers with renewal dates always have a timeline and other parts, so this imports those. */
import type { AnswerProgram } from '../answer-props.ts';
import { currentParts } from '../current-parts.tsx';
import { texts } from '../texts/maicpp.ts';

export const program: AnswerProgram = { ...texts, loadParts: () => Promise.resolve(currentParts) };
