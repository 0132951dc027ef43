/**
 * Tools that fake the clock replace `Date` with a function that returns plain dates, even for subclasses (Playwright's
 * page.clock does). The calendar computes with numbers and `Date.UTC`, so it isn't affected.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

const NativeDate = Date;

function FakeDate(...args: readonly unknown[]): Date {
  return Reflect.construct(NativeDate, args.length > 0 ? args : [0]) as Date;
}
FakeDate.prototype = NativeDate.prototype;
FakeDate.UTC = NativeDate.UTC.bind(NativeDate);
FakeDate.now = () => 0;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules(); // Other tests must not get modules that were loaded with the fake.
});

test('the calendar works with a faked Date', async () => {
  vi.stubGlobal('Date', FakeDate);
  vi.resetModules();
  const { calendarDate, daysBetween, daysInMonth, firstAnniversary, monthEdge, plusDays, toUtcDate } =
    await import('../../src/rules/index.ts');
  expect(calendarDate('2021-06-30')).toBe('2021-06-30');
  expect(daysInMonth(2021, 6)).toBe(30);
  expect(plusDays(calendarDate('2021-03-13'), 2)).toBe('2021-03-15');
  expect(daysBetween(calendarDate('2021-03-01'), calendarDate('2021-11-30'))).toBe(274);
  expect(plusDays(calendarDate('2021-01-01'), -1)).toBe('2020-12-31');
  expect(toUtcDate(calendarDate('2021-06-30')).toISOString()).toBe('2021-06-30T00:00:00.000Z');
  expect(firstAnniversary(calendarDate('2020-02-29'))).toBe('2021-02-28');
  expect(monthEdge(calendarDate('2024-08-15'), -5, 'first')).toBe('2024-03-01');
});

test('no code of the site modifies or subclasses Date', async () => {
  const files = await readdir('src', { recursive: true });
  const changing = await Promise.all(
    files
      .filter((file) => /\.tsx?$/.test(file))
      .map(async (file) =>
        /setPrototypeOf|extends (UTC)?Date/.test(await readFile(join('src', file), 'utf8')) ? [file] : [],
      ),
  );
  expect(changing.flat()).toEqual([]);
});
