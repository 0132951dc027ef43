import type { EditionId, Renewal } from '../../../rules/index.ts';

/** Whether an answer is about the former program, which has its own measures, cycles, and steps. */
export const isOfFormerProgram = (answer: Renewal<EditionId>): answer is Renewal => answer.edition === 'mpn-2021';
