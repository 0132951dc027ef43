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
  /** The path of the home page in this language. */
  readonly home: string;
  /** Always the same functions, so that rows don't have to be rendered again. */
  readonly hooks: {
    readonly edit: (offer: PlannedOffer) => void;
    readonly remove: (offer: PlannedOffer) => void;
    readonly renew: (offer: PlannedOffer) => void;
  };
}

/** A date, with its year if it's in the past or more than 12 months ahead. */
export function dayWords(date: CalendarDate, { today, format }: Pick<PlannerView, 'today' | 'format'>): string {
  return date >= today && date < plusYears(today, 1) ? format.dayMonth(date) : format.short(date);
}

/** The partner's own name, or the kind of offer if there's none. */
export function titleOf(offer: Pick<PlannedOffer, 'name' | 'offer'>, translator: SiteTranslator): string {
  return offer.name === '' ? translator.t(`offer.${offer.offer}`) : offer.name;
}
