/** What answers about the former program say. */
import type { EditionId, Renewal } from '../../../../rules/index.ts';
import type { AnswerTexts } from '../answer-texts.ts';
import { formerCaveat } from '../former-caveats.ts';
import { MEMBERSHIP_STATEMENT, formerStatement } from '../sentence.ts';

export const isOwn = (answer: Renewal<EditionId>): answer is Renewal => answer.edition === 'mpn-2021';
export const notOwn = (offer: string) => new RangeError(`The former program has no offer "${offer}".`);

export const texts: AnswerTexts = {
  statementOf(answer, today) {
    if (!isOwn(answer)) throw notOwn(answer.offer);
    return formerStatement(answer, today);
  },
  undatedStatement({ offer }) {
    if (offer !== 'network-membership') throw notOwn(offer);
    return MEMBERSHIP_STATEMENT;
  },
  caveatText: formerCaveat,
  // The dates of an ended offer are history. A cycle ends with the next anniversary.
  hasCalendar: ({ isHistory }) => !isHistory,
};
