import type { EditionId, Renewal } from '../../../rules/index.ts';
import { isOfFormerProgram } from './former-program.ts';

/**
 * Whether an answer's dates belong in a calendar. The dates of an ended offer are history. After a cycle of today's program,
 * the next one isn't known; the former program's cycle ends with its next anniversary.
 */
export const hasCalendar = (answer: Renewal<EditionId>): boolean =>
  !answer.isHistory && (isOfFormerProgram(answer) || answer.stage.tone !== 'over');
