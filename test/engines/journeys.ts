/** What readers do on the site, tested in every engine. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createDateFormat } from '../../src/i18n/format.ts';
import { readBack } from '../calendar/read-back.ts';
import { message } from '../strings.ts';
import { closes, daysLeft } from '../window.ts';
import { embedJourneys } from './embed-journeys.ts';
import { type Engine, TIMEOUT_MS } from './engine.ts';

const SLUG = 'renew-mpn-offers';
const ANSWER = '?offer=competency&anniversary=2021-03-01&today=2021-03-20';
const RESULT = '[data-result]';

export function journeys(name: string, start: (origin: string) => Promise<Engine>): void {
  let browser: Engine;
  const query = async () => (await browser.url()).search;
  const path = async () => (await browser.url()).pathname;
  const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: TIMEOUT_MS, interval: 50 });

  describe(name, () => {
    beforeAll(async () => {
      browser = await start(inject('origin'));
    });
    afterAll(() => browser.close());

    test('the browser is the expected engine', () => {
      expect(browser.version).toMatch(new RegExp(`^${name}`, 'i'));
    });

    test('the calculator answers; edits update the answer, and a reload keeps it', async () => {
      await browser.open(`/fr-fr/${SLUG}/?today=2021-03-20`);
      await browser.selectOption('[name=offer]', 'competency');
      await browser.fill('[name=day]', '1er');
      await browser.fill('[name=month]', 'mars');
      await browser.fill('[name=year]', '2021');
      await browser.click('form button[type=submit]');
      expect(await browser.attribute(RESULT, 'data-stage')).toBe('open');
      expect(await browser.attribute(RESULT, 'data-days-left')).toBe(String(daysLeft('2021-03-01', '2021-03-20')));
      expect(await browser.text(`${RESULT} time[data-event="window-closes"]`)).toContain(
        createDateFormat('fr-FR').long(closes('2021-03-01')),
      );
      expect([...new URLSearchParams(await query())].sort()).toEqual([...new URLSearchParams(ANSWER)].sort());
      await browser.selectOption('[name=offer]', 'action-pack');
      await eventually(() => browser.attribute(RESULT, 'data-offer')).toBe('action-pack');
      await browser.reload();
      expect(await browser.attribute(RESULT, 'data-offer')).toBe('action-pack');
    });

    test('an invalid date gets an error message at its field, and the typed text stays', async () => {
      await browser.open(`/nl-nl/${SLUG}/`);
      await browser.selectOption('[name=offer]', 'competency');
      await browser.fill('[name=day]', '31');
      await browser.fill('[name=month]', 'feb');
      await browser.fill('[name=year]', '2021');
      await browser.click('form button[type=submit]');
      expect(await browser.attribute('form[data-error]', 'data-error')).not.toBe('');
      await eventually(() => browser.hasFocus('[role=alert]')).toBe(true);
      expect(await browser.text('[role=alert]')).toContain('31');
      expect(await browser.attribute('[name=day]', 'aria-invalid')).toBe('true');
      expect(await browser.count(RESULT)).toBe(0);
      await browser.fill('[name=day]', '28');
      await browser.click('form button[type=submit]');
      expect(await browser.attribute(`${RESULT} time[data-event=anniversary]`, 'datetime')).toBe('2021-02-28');
      expect(await browser.count('[data-error]')).toBe(0);
    });

    test('an offer in the planner can be added, survives a reload, and can be removed', async () => {
      await browser.open('/zh-cn/planner/?today=2021-03-20');
      await browser.clickButton(message('zh-CN', 'planner.add'));
      await browser.selectOption('#offer', 'competency');
      await browser.fill('#name', '数据平台');
      await browser.fill('#day', '2021年3月1日');
      await browser.clickButton(message('zh-CN', 'planner.form.save'));
      const row = '[data-group="open"] .row';
      // Rows have `content-visibility: auto`: they have no visible text before the browser's next frame.
      await eventually(() => browser.text(row)).toContain('数据平台');
      await browser.reload();
      await eventually(() => browser.text(row)).toContain('数据平台');
      await browser.clickButton(message('zh-CN', 'planner.remove'));
      await eventually(() => browser.count(row)).toBe(0);
    });

    test('a search finds a page, which can be opened', async () => {
      await browser.open('/fr-fr/search/?q=offre');
      const results = '[data-search-results] a';
      expect(await browser.attribute(results, 'href')).toContain('/fr-fr/');
      expect(await browser.count(results)).toBeGreaterThan(2);
      await browser.fill('main input[type=search]', 'anniversaire');
      await eventually(query).toContain('anniversaire');
      const href = await browser.attribute(results, 'href'); // in one engine, an absolute URL
      await browser.click(results);
      await eventually(path).toBe(new URL(href ?? '', inject('origin')).pathname);
    });

    test('English can be shown next to the translation and hidden again', async () => {
      await browser.open(`/zh-tw/${SLUG}/`);
      const english = '[data-original][lang="en-US"]';
      expect(await browser.count(english)).toBe(0);
      await browser.click('button[data-english]');
      expect(await browser.text(english)).toMatch(/[a-z]{3}/);
      await eventually(query).toBe('?english=show');
      await browser.click('button[data-english]');
      await eventually(() => browser.count(english)).toBe(0);
    });

    test('the language menu leads to the same answer in another language', async () => {
      await browser.open(`/fr-fr/${SLUG}/${ANSWER}`);
      expect(await browser.attribute(RESULT, 'data-days-left')).toBe(String(daysLeft('2021-03-01', '2021-03-20')));
      await browser.click('details.lang summary');
      await browser.click('details.lang a[hreflang="sv-SE"]');
      await eventually(path).toBe(`/sv-se/${SLUG}/`);
      expect(await browser.attribute('html', 'lang')).toBe('sv-SE');
      expect(await browser.attribute(RESULT, 'data-days-left')).toBe(String(daysLeft('2021-03-01', '2021-03-20')));
      expect(await query()).toBe(ANSWER);
    });

    test('the calendar file has five events in the reader’s language', async () => {
      await browser.open(`/sv-se/${SLUG}/${ANSWER}`);
      await browser.click('.menu summary');
      const file = await browser.download(() => browser.clickButton(message('sv-SE', 'action.calendar.all')));
      expect(file.name).toBe('renewal-competency-2021-03-01.ics');
      const events = readBack(file.text).map(({ event }) => event);
      expect(events.map(({ startDate }) => startDate.toString())).toEqual([
        '2021-02-14',
        '2021-03-02',
        '2021-03-24',
        '2021-03-31',
        '2022-03-01',
      ]);
      expect(events[0]?.summary).toContain(message('sv-SE', 'offer.competency'));
    });

    embedJourneys(() => browser);
  });
}
