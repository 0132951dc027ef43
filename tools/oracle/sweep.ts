/** The rules of the site, held against the policy written anew: what they say otherwise. */
import type * as rulesModule from '../../src/rules/index.ts';
import type { CalendarDate, Renewal, RenewableOfferId } from '../../src/rules/index.ts';
import { type Days, dayNumber, daysOf, lengthOf, numberOf, yearsLater } from './days.ts';
import { EVENTS, OFFERS, positionOf, termsOf } from './policy.ts';

/** The part of the rules that is held against it: a test hands in wrong ones. */
export interface Rules extends Pick<
  typeof rulesModule,
  'calendarDate' | 'cycleContaining' | 'daysBetween' | 'firstAnniversary' | 'projectCycles' | 'readCalendarDate'
> {
  readonly answerOn: (question: {
    readonly offer: RenewableOfferId;
    readonly anniversary: CalendarDate;
    readonly today: CalendarDate;
  }) => Renewal;
}

export interface Result {
  readonly name: string;
  readonly count: number;
  /** How many things differ. */
  readonly wrong: number;
  /** The first of them. */
  readonly differences: readonly string[];
}

/** One wrong figure makes millions of wrong answers; so many say what is wrong. */
const KEPT = 100;

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/** One year more on either side: for days around an anniversary. */
const AROUND: Days = daysOf(FIRST_YEAR - 2, LAST_YEAR + 2);
const isoAt = (day: number) => AROUND.iso[day - AROUND.first] ?? '';

/** Every `step`th day of the years that the site computes, by number. */
function* anniversaries(step: number, first = 0): Generator<number> {
  const last = numberOf(LAST_YEAR, 12, 31);
  for (let day = numberOf(FIRST_YEAR, 1, 1) + first; day <= last; day += step) yield day;
}

/** Days from an anniversary: each side of every event, between events, and far away. */
const OFFSETS = [
  -400, -60, -17, -16, -15, -14, -2, -1, 0, 1, 2, 12, 22, 23, 24, 29, 30, 31, 32, 33, 60, 150, 364, 365, 366, 400,
];

class Comparison {
  count = 0;
  wrong = 0;
  readonly differences: string[] = [];

  /** @param about the question, in pieces: they become text only where the answer is wrong */
  compare(about: readonly string[], what: string, found: unknown, expected: unknown): void {
    if (found === expected) return;
    this.wrong += 1;
    if (this.differences.length === KEPT) return;
    this.differences.push(`${about.join(' ')}: ${what} ${String(found)}, expected ${String(expected)}`);
  }

  result(name: string): Result {
    return { name, count: this.count, wrong: this.wrong, differences: this.differences };
  }
}

/** Answers: window, reminders, all seven dates, stage, days left, next event, measure, requirements, fee, caveats. */
export function answers(rules: Rules, step = 1, first = 0): Result {
  const all = new Comparison();
  for (const anniversary of anniversaries(step, first)) {
    const iso = rules.calendarDate(isoAt(anniversary));
    const schedule = EVENTS.map(([event, offset]) => [event, isoAt(anniversary + offset)] as const);
    for (const offer of OFFERS) {
      const { until, ...terms } = termsOf(offer, anniversary);
      // A measure puts its last day where no fixed day is.
      const offsets = until === undefined ? OFFSETS : [...OFFSETS, until - anniversary, until - anniversary + 1];
      for (const offset of offsets) {
        const text = isoAt(anniversary + offset);
        const reading = rules.readCalendarDate(text);
        if (!reading.ok) continue; // outside the years that the site computes
        all.count += 1;
        const answer = rules.answerOn({ offer, anniversary: iso, today: reading.value });
        const { stage } = answer;
        const position = positionOf(anniversary, anniversary + offset, until);
        const about = [offer, iso, 'on', text];
        for (const [event, date] of schedule) all.compare(about, event, answer.schedule[event], date);
        all.compare(about, 'stage', stage.stage, position.stage);
        all.compare(about, 'days left', stage.stage === 'open' ? stage.daysLeft : undefined, position.daysLeft);
        const last = position.until === undefined ? undefined : isoAt(position.until);
        all.compare(about, 'until', stage.stage === 'reactivation' ? stage.until : undefined, last);
        all.compare(about, 'next event', stage.next?.event, position.next);
        all.compare(about, 'days to it', stage.next?.days, position.inDays);
        const nextOn = position.inDays === undefined ? undefined : isoAt(anniversary + offset + position.inDays);
        all.compare(about, 'its date', stage.next?.on, nextOn);
        all.compare(about, 'measure', answer.measure?.id ?? 'none', terms.measure);
        all.compare(about, 'requirements', answer.requirements, terms.requirements);
        all.compare(about, 'fee', answer.fee, terms.fee);
        all.compare(about, 'last day to pay', answer.lastDayToPay, isoAt(terms.lastDayToPay));
        all.compare(about, 'caveats', answer.caveats.join(' '), terms.caveats);
      }
    }
  }
  return all.result('answers');
}

/** The first anniversary of every purchase. */
export function purchases(rules: Rules, step = 1): Result {
  const all = new Comparison();
  for (const purchase of anniversaries(step)) {
    all.count += 1;
    const iso = isoAt(purchase);
    all.compare(['bought', iso], 'anniversary', rules.firstAnniversary(rules.calendarDate(iso)), yearsLater(iso, 1));
  }
  return all.result('first anniversaries');
}

/** Twelve cycles from every anniversary, how far they drift, and where they end. */
export function cycles(rules: Rules, step = 1): Result {
  const all = new Comparison();
  const last = numberOf(LAST_YEAR, 12, 31);
  for (const anniversary of anniversaries(step)) {
    all.count += 1;
    const iso = isoAt(anniversary);
    const found = rules
      .projectCycles(rules.calendarDate(iso), 12)
      .map(({ index, anniversary: on, daysEarlier }) => `${index} ${on} ${daysEarlier}`);
    const expected = Array.from({ length: 12 }, (_, index) => ({ index, on: anniversary + 365 * index }))
      .filter(({ on }) => on <= last)
      .map(({ index, on }) => `${index} ${isoAt(on)} ${dayNumber(yearsLater(iso, index)) - on}`);
    all.compare(['from', iso], 'cycles', found.join(', '), expected.join(', '));
  }
  return all.result('projections of twelve cycles');
}

/** Numbers that look random and are the same each time, as in Numerical Recipes. */
function* numbersBelow(limit: number, count: number): Generator<number> {
  let state = 1;
  for (let drawn = 0; drawn < count; drawn++) {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    yield Math.floor((state / 2 ** 32) * limit);
  }
}

/** The days between pairs of days, and the cycle that the second belongs to. */
export function pairs(rules: Rules, count = 60_000): Result {
  const all = new Comparison();
  const [first, last] = [numberOf(FIRST_YEAR, 1, 1), numberOf(LAST_YEAR, 12, 31)];
  const days = [...numbersBelow(last - first + 1, 2 * count)].map((place) => first + place);
  for (let place = 0; place + 1 < days.length; place += 2) {
    all.count += 1;
    const [from = 0, to = 0] = days.slice(place, place + 2);
    const [one, other] = [rules.calendarDate(isoAt(from)), rules.calendarDate(isoAt(to))];
    all.compare([one, 'to', other], 'days', rules.daysBetween(one, other), to - from);
    // The first cycle whose window has not closed by then.
    const index = Math.max(0, Math.ceil((to - from - 30) / 365));
    const on = from + 365 * index;
    const expected = on > last ? undefined : `${index} ${isoAt(on)}`;
    const cycle = rules.cycleContaining(one, other);
    all.compare([one, 'on', other], 'cycle', cycle && `${cycle.index} ${cycle.anniversary}`, expected);
  }
  return all.result('pairs of days');
}

const pad = (value: number, length: number) => String(value).padStart(length, '0');

/** Every year, month and day there might be: read as that day, or refused. */
export function calendar(rules: Rules): Result {
  const all = new Comparison();
  for (let year = FIRST_YEAR - 2; year <= LAST_YEAR + 2; year++) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        all.count += 1;
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
        const reading = rules.readCalendarDate(text);
        const isComputed = year >= FIRST_YEAR && year <= LAST_YEAR;
        const isDay = isComputed && day >= 1 && day <= lengthOf(year, month);
        all.compare([text], 'read as', reading.ok ? reading.value : 'refused', isDay ? text : 'refused');
      }
    }
  }
  return all.result('dates of the calendar');
}

/** Texts that name no day, and must not be read as one. */
const ODD = [
  '',
  ' ',
  '2021-2-1',
  '2021-02-1',
  '21-02-01',
  '02021-02-01',
  '+2021-02-01',
  '-2021-02-01',
  '2021-02-01 ',
  ' 2021-02-01',
  '2021-02-01\n',
  '2021-02-01T00:00',
  '2021-02-01Z',
  '2021/02/01',
  '2021.02.01',
  '20210201',
  '2021-W05-1',
  '2021-032',
  '２０２１-02-01',
  '2021-०२-01',
  '2021–02–01',
  '2021-02-1e',
  '2021-0x-01',
  'NaN-NaN-NaN',
  'Infinity',
  '2021-1e-01',
  '0000-00-00',
  '2021-02-30',
  '1900-02-29',
  '2100-02-29',
  '9999-12-31',
  '2021-02-01-01',
  '2021--02-01',
  'null',
  '[object Object]',
  '\u200e2021-02-01',
  '2021-02-01\u0000',
];

export function oddTexts(rules: Rules): Result {
  const all = new Comparison();
  for (const text of ODD) {
    all.count += 1;
    all.compare([JSON.stringify(text)], 'read', rules.readCalendarDate(text).ok, false);
  }
  return all.result('odd texts');
}
