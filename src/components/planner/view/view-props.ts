/** What every part of the planner is drawn from. */
import type { DateFormat } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { type CalendarDate, plusYears } from '../../../rules/index.ts';
import type { PlannedOffer } from '../list/planned-offer.ts';
import type { Span } from './time-axis.ts';

export interface PlannerView {
  readonly translator: SiteTranslator;
  readonly format: DateFormat;
  readonly today: CalendarDate;
  readonly span: Span;
  /** The address of the calculator in this language. */
  readonly calculator: string;
  /** What a row can ask for. The same functions for the life of the page, so that rows need not be drawn again. */
  readonly hooks: {
    readonly edit: (offer: PlannedOffer) => void;
    readonly remove: (offer: PlannedOffer) => void;
    readonly renew: (offer: PlannedOffer) => void;
  };
}

/** Without its year where it's one of the coming twelve months; dates that are past, or further off, have theirs. */
export function dayWords(date: CalendarDate, { today, format }: Pick<PlannerView, 'today' | 'format'>): string {
  return date >= today && date < plusYears(today, 1) ? format.dayMonth(date) : format.short(date);
}

/** What an entry is called: its name, or its kind where it has none. */
export function titleOf(offer: Pick<PlannedOffer, 'name' | 'offer'>, translator: SiteTranslator): string {
  return offer.name === '' ? translator.t(`offer.${offer.offer}`) : offer.name;
}
