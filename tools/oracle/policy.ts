/** The types of a second implementation of an edition. */

/** The part of an answer that doesn't depend on the day of the question. Days are numbers (days.ts). */
export interface Terms {
  /** The events in the order of their dates. */
  readonly events: readonly (readonly [event: string, day: number])[];
  readonly measure: string;
  readonly requirements: string;
  readonly fee: string;
  readonly lastDayToPay: number | undefined;
  /** The last day to reactivate, even if the window ends later. */
  readonly reactivateUntil: number | undefined;
  /** The IDs of the caveats, separated by spaces. */
  readonly caveats: string;
  readonly isHistory: boolean;
}

/** The part of an answer that depends on the day of the question. */
export interface Position {
  readonly stage: string;
  readonly daysLeft: number | undefined;
}

export interface Policy {
  readonly edition: string;
  /** The offers with a calendar. */
  readonly offers: readonly string[];
  /** The days to ask about, counted from the anniversary. */
  readonly offsets: readonly number[];
  readonly termsOf: (offer: string, anniversary: number) => Terms;
  readonly positionOf: (terms: Terms, anniversary: number, today: number) => Position;
}
