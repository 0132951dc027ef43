/** The texts of answers about the former program. */
import type { EditionId, Renewal } from '../../../../rules/index.ts';
import type { AnswerTexts } from '../answer-texts.ts';
import { formerCaveat } from '../former-caveats.ts';
import { MEMBERSHIP_STATEMENT, formerStatement } from '../former-sentence.ts';

const isOfFormerProgram = (answer: Renewal<EditionId>): answer is Renewal => answer.edition === 'mpn-2021';
const unknownOfferError = (offer: string) => new RangeError(`The former program has no offer "${offer}".`);

export const texts: AnswerTexts = {
  statementOf(answer, today) {
    if (!isOfFormerProgram(answer)) throw unknownOfferError(answer.offer);
    return formerStatement(answer, today);
  },
  undatedStatement({ offer }) {
    if (offer !== 'network-membership') throw unknownOfferError(offer);
    return MEMBERSHIP_STATEMENT;
  },
  caveatText: formerCaveat,
  // The dates of an ended offer are history. Any other cycle has at least its next anniversary to add.
  hasCalendar: ({ isHistory }) => !isHistory,
};
