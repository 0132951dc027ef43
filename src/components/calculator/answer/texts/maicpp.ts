/** The texts of answers about today's program. */
import type { AnswerTexts } from '../answer-texts.ts';
import { currentCaveat } from '../current-caveats.ts';
import { currentStatement, currentUndatedStatement } from '../current-sentence.ts';

export const texts: AnswerTexts = {
  statementOf: currentStatement,
  undatedStatement: currentUndatedStatement,
  caveatText: currentCaveat,
  // Once a cycle has ended, there are no dates to add, because the next cycle isn't known.
  hasCalendar: ({ isHistory, stage }) => !isHistory && stage.tone !== 'over',
};
