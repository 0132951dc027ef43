/** The texts of one program's answers, as plain data. The `texts` folder has a file for each program. */
import type { DateFormat } from '../../../i18n/format.ts';
import type { BareKey, SiteTranslator } from '../../../i18n/keys.ts';
import type { CalendarDate, Caveat, EditionId, NothingToRenew, Renewal } from '../../../rules/index.ts';
import type { DatedMessage, Statement } from './dated-message.ts';

export interface CaveatText {
  readonly title: BareKey;
  /** Undefined if the text needs an anniversary and the offer doesn't have one. */
  readonly text: DatedMessage | undefined;
}

/** Functions for answers of one program. For an answer of another program, they can throw a RangeError. */
export interface AnswerTexts {
  readonly statementOf: (answer: Renewal<EditionId>, today: CalendarDate) => Statement;
  readonly undatedStatement: (answer: NothingToRenew<EditionId>) => Statement;
  /** @param anniversary undefined for offers without renewal dates. Some caveats have no text for these offers. */
  readonly caveatText: (
    caveat: Caveat<EditionId>,
    anniversary: CalendarDate | undefined,
    translator: SiteTranslator,
    format: DateFormat,
  ) => CaveatText;
  readonly hasCalendar: (answer: Renewal<EditionId>) => boolean;
}
