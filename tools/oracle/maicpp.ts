/**
 * A second implementation of edition maicpp, written only from the facts. Days are numbers. Every figure and date is
 * typed again on purpose, so that a mistake in the rules is found. If the edition changes, change this file from the
 * facts, not from the rules. IDs such as N20 and NE4 in comments refer to facts.
 */
import { dayNumber, partsOf, lengthOf, numberOf } from './days.ts';
import type { Policy, Position, Terms } from './policy.ts';

const DESIGNATION = 'solutions-partner-designation';
const SPECIALIZATION = 'specialization';
/** The offers with a fee. */
const PAID_OFFERS = [DESIGNATION, 'partner-success-core', 'partner-success-expanded', 'partner-launch'];

/** The first anniversary whose next 30 days include November 1, 2026, when a reported change takes effect. N20, NE4 */
const FIRST_AFFECTED_ANNIVERSARY = dayNumber('2026-11-01') - 30;

type Event = readonly [event: string, day: number];

/** The qualification window: the whole month of the anniversary, and the five months before it. N31, NE5 */
function qualificationEvents(anniversary: number): readonly [Event, Event] {
  const [year, month] = partsOf(anniversary);
  const firstDay = month > 5 ? numberOf(year, month - 5, 1) : numberOf(year - 1, month + 7, 1);
  return [
    ['qualification-opens', firstDay],
    ['qualification-closes', numberOf(year, month, lengthOf(year, month))],
  ];
}

function eventsOf(offer: string, anniversary: number): readonly Event[] {
  if (offer === SPECIALIZATION) {
    // N50
    return [
      ['window-opens', anniversary - 60],
      ['anniversary', anniversary],
      ['grace-ends', anniversary + 30],
    ];
  }
  const events: readonly Event[] =
    anniversary < FIRST_AFFECTED_ANNIVERSARY
      ? [
          ['window-opens', anniversary], // N10, ND2
          ['window-closes', anniversary + 30], // N10
        ]
      : [
          ['look-from', anniversary - 30], // NE1
          ['renew-on', anniversary],
          ['last-resort', anniversary + 30],
        ];
  if (offer !== DESIGNATION) return events;
  const [opens, closes] = qualificationEvents(anniversary);
  return [opens, ...events, closes].sort(([, one], [, other]) => one - other);
}

function caveatsOf(offer: string, anniversary: number): readonly string[] {
  if (offer === SPECIALIZATION) return ['security-specializations-extended', 'needs-designation', 'as-read'];
  return [
    ...(offer === DESIGNATION && anniversary < dayNumber('2023-10-03') ? ['before-designations'] : []),
    anniversary < FIRST_AFFECTED_ANNIVERSARY ? 'first-day-disputed' : 'window-disputed',
    ...(anniversary >= FIRST_AFFECTED_ANNIVERSARY && anniversary < dayNumber('2026-11-01')
      ? ['transition-undocumented']
      : []),
    ...(offer === 'partner-launch' ? ['launch-renewal-disputed'] : []),
    'as-read',
  ];
}

function termsOf(offer: string, anniversary: number): Terms {
  const isPaid = offer !== SPECIALIZATION; // N54
  const lastDay = anniversary < FIRST_AFFECTED_ANNIVERSARY ? anniversary + 30 : anniversary; // N10; NE12
  return {
    events: eventsOf(offer, anniversary),
    measure: 'none',
    requirements: offer === DESIGNATION || offer === SPECIALIZATION ? 'required' : 'none', // N12, N41, N42, N51
    fee: isPaid ? 'due' : 'none',
    lastDayToPay: isPaid ? lastDay : undefined,
    reactivateUntil: undefined,
    caveats: caveatsOf(offer, anniversary).join(' '),
    isHistory: false,
  };
}

function positionOf({ events }: Terms, anniversary: number, today: number): Position {
  const day = today - anniversary;
  const position = (stage: string, daysLeft?: number): Position => ({ stage, daysLeft });
  const names = events.map(([event]) => event);
  if (names.includes('grace-ends')) {
    if (day < -60) return position('early');
    if (day <= 0) return position('open', 1 - day);
    return position(day <= 30 ? 'grace' : 'lapsed');
  }
  if (names.includes('window-closes')) {
    if (day < 0) return position('early');
    return day <= 30 ? position('open', 31 - day) : position('lapsed');
  }
  if (day < -30) return position('early');
  if (day < 0) return position('check');
  if (day === 0) return position('due');
  return position(day <= 30 ? 'check-today' : 'lapsed');
}

/** Offsets from an anniversary, in days: before and after every event, between events, and far away. */
const OFFSETS = [-400, -61, -60, -59, -31, -30, -29, -2, -1, 0, 1, 2, 12, 29, 30, 31, 32, 60, 150, 366];

export const MAICPP: Policy = {
  edition: 'maicpp',
  offers: [...PAID_OFFERS, SPECIALIZATION],
  offsets: OFFSETS,
  termsOf,
  positionOf,
};
