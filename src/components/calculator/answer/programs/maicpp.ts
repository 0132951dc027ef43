/** Today's program. All its answers have the parts, so their code is in the same file. */
import type { AnswerProgram } from '../answer-props.ts';
import { currentParts } from '../current-parts.tsx';
import { texts } from '../texts/maicpp.ts';

export const program: AnswerProgram = { ...texts, loadParts: () => Promise.resolve(currentParts) };
