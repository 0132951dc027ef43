/** The texts of one program's answers, as plain data. Each program's texts are in `texts`. */
import type { DateFormat } from '../../../i18n/format.ts';
import type { BareKey, SiteTranslator } from '../../../i18n/keys.ts';
import type { CalendarDate, Caveat, EditionId, NothingToRenew, Renewal } from '../../../rules/index.ts';
import type { DatedMessage, Statement } from './dated-message.ts';

export interface CaveatText {
  readonly title: BareKey;
  /** Undefined if the text needs an anniversary, and the offer has none. */
  readonly text: DatedMessage | undefined;
}

/** Functions for answers of one program. For an answer of another program, they can throw a RangeError. */
export interface AnswerTexts {
  readonly statementOf: (answer: Renewal<EditionId>, today: CalendarDate) => Statement;
  /** The statement about an offer without a calendar, which is true on any day. */
  readonly undatedStatement: (answer: NothingToRenew<EditionId>) => Statement;
  /** @param anniversary absent for offers without a calendar, for which some caveats have no text */
  readonly caveatText: (
    caveat: Caveat<EditionId>,
    anniversary: CalendarDate | undefined,
    translator: SiteTranslator,
    format: DateFormat,
  ) => CaveatText;
  /** Whether an answer's dates belong in a calendar. */
  readonly hasCalendar: (answer: Renewal<EditionId>) => boolean;
}
