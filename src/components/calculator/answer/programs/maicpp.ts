/** Today's program. All its answers need the parts below the sentence, so they're in the same file. */
import type { AnswerProgram } from '../answer-props.ts';
import { currentParts } from '../current-parts.tsx';
import { texts } from '../texts/maicpp.ts';

export const program: AnswerProgram = { ...texts, loadParts: () => Promise.resolve(currentParts) };
