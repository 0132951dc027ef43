/** Offers of both programs in the planner: today's have cautious statuses, and ended ones have their own group. */
import { readFile } from 'node:fs/promises';
import { calendarDate, eventsOf } from '../../src/rules/index.ts';
import { readBack } from '../calendar/read-back.ts';
import { axeViolations } from './axe.ts';
import { narrowScreenErrors } from './narrow.ts';
import { addEntry, button, storeList, n, rows, storedEntries, t } from './planner.ts';
import { expect, test, translatorOf } from './site.ts';

const PAGE = '/en-us/planner/?today=2026-12-01';
const CURRENT = [
  ['solutions-partner-designation', 'Look today', 'anniversary', '2026-11-20', 0],
  ['solutions-partner-designation', 'Renew today', 'anniversary', '2026-12-01', 0],
  ['partner-success-core', 'Check', 'anniversary', '2026-12-21', 0],
  ['partner-launch', 'Later', 'anniversary', '2027-02-10', 0],
  ['specialization', 'Open', 'anniversary', '2027-01-10', 0],
  ['specialization', 'Grace', 'anniversary', '2026-11-15', 0],
  ['partner-success-expanded', 'Over', 'anniversary', '2026-10-05', 0],
] as const;
const ENDED = [
  ['competency', 'Old competency', 'anniversary', '2025-03-01', 0],
  ['action-pack', 'Old pack', 'anniversary', '2026-11-20', 0],
] as const;

for (const tag of ['en-US', 'zh-TW'] as const) {
  test(`${tag}: today’s offers are sorted by urgency, without disputed dates, and ended ones are collapsed`, async ({
    page,
  }) => {
    const translator = translatorOf(tag);
    await storeList(page, [...CURRENT, ...ENDED]);
    await page.goto(`/${tag.toLowerCase()}/planner/?today=2026-12-01`);
    const stages = page.locator('section[data-group]');
    await expect(stages.getByRole('heading', { level: 2 })).toHaveText(
      ['due', 'open', 'check-today', 'check', 'grace', 'early', 'lapsed'].map((stage) =>
        translator.t(`planner.group.${stage}`),
      ),
    );
    await expect(rows(page).locator('strong:first-child bdi')).toHaveText([
      'Renew today',
      'Open',
      'Look today',
      'Check',
      'Grace',
      'Later',
      'Over',
      'Old pack',
      'Old competency',
    ]);
    // The disputed last day to renew isn't on the page.
    const lastResorts = CURRENT.flatMap(([offer, , , date]) => eventsOf(offer, calendarDate(date))).filter(
      ({ event }) => event === 'last-resort',
    );
    expect(lastResorts).toHaveLength(5);
    for (const { on: lastResort } of lastResorts) {
      await expect(page.locator(`time[datetime="${lastResort}"]`)).toHaveCount(0);
    }
    const lede = page.locator('.lede');
    for (const [key, count] of [
      ['planner.summary', 7],
      ['planner.summary.check', 4],
      ['planner.summary.ended', 2],
    ] as const) {
      await expect(lede).toContainText(translator.n(key, count));
    }

    const ended = page.locator('[data-group="ended"]');
    await expect(ended).not.toHaveAttribute('open');
    await expect(ended.locator('.row').first()).toBeHidden();
    await ended.locator('summary').click();
    await expect(ended.locator('summary')).toHaveText(translator.t('planner.group.ended', { count: '2' }));
    await expect(ended.locator('time, svg')).toHaveCount(0);
    await expect(
      ended.getByRole('button', { name: translator.t('planner.renewed.name', { name: 'Old pack' }) }),
    ).toHaveCount(0);
    await expect(page.locator('.plan-t tbody tr')).toHaveCount(7);
    await expect(page.locator('.plan-t')).not.toContainText('Old');
    expect(await axeViolations(page)).toEqual([]);
    expect(await narrowScreenErrors(page)).toEqual([]);

    await ended
      .getByRole('link', { name: translator.t('offer.partner-success-core') })
      .first()
      .click();
    await expect(page.locator('#offer')).toHaveValue('partner-success-core');
  });
}

test('a list with only ended offers has no timeline, table, or calendar file', async ({ page }) => {
  await storeList(page, ENDED);
  await page.goto(PAGE);
  await expect(page.locator('.lede')).toHaveText(n('planner.summary.ended', 2));
  await expect(page.locator('.plan, .plan-t')).toHaveCount(0);
  await expect(button(page, 'planner.calendar')).toBeDisabled();
  await expect(button(page, 'planner.export')).toBeEnabled();
});

test('the calendar file has the reliable dates, and no ended offers', async ({ page }) => {
  await storeList(page, [CURRENT[1], ...ENDED]);
  await page.goto(PAGE);
  const address = '/en-us/renew-partner-program-offers/?offer=solutions-partner-designation&anniversary=2026-12-01';
  const link = page.getByRole('link', { name: t('planner.dates.name', { name: 'Renew today' }) });
  await expect(link).toHaveAttribute('href', address);
  const download = page.waitForEvent('download');
  await button(page, 'planner.calendar').click();
  const events = readBack(await readFile(await (await download).path(), 'utf8'));
  expect(events.map(({ event }) => event.startDate.toString())).toEqual(
    eventsOf('solutions-partner-designation', calendarDate('2026-12-01'))
      .filter(({ inCalendar }) => inCalendar)
      .map(({ on }) => on),
  );
  expect(events).toHaveLength(3);
  for (const { event } of events) {
    expect(event.summary).toContain('Renew today');
    expect(event.description).toContain(address);
  }
});

test('marking one of today’s offers as renewed asks for the date in Partner Center', async ({ page }) => {
  await storeList(page, [CURRENT[1]]);
  await page.goto(PAGE);
  const renew = button(page, 'planner.renewed.name', { name: 'Renew today' });
  await renew.click();
  const form = page.getByRole('region', { name: t('planner.renewed.title', { name: 'Renew today' }) });
  await expect(form).toContainText(t('planner.renewed.hint'));
  await expect(form.locator('.dmy input').first()).toBeFocused();
  await expect(page.locator('#year')).toHaveValue('');
  await page.fill('#day', '2026-12-01');
  await button(page, 'planner.form.save').click();
  await expect(page.getByRole('alert').first()).toContainText(t('planner.renewed.later', { date: 'December 1, 2026' }));
  await page.fill('#day', '2027-12-01');
  await page.fill('#month', '');
  await page.fill('#year', '');
  await button(page, 'planner.form.save').click();
  await expect(page.locator('.done')).toContainText(
    t('planner.done.renewed', { name: 'Renew today', date: 'December 1, 2027' }),
  );
  await expect(page.locator('[data-group="early"] .row')).toHaveCount(1);
  expect(await storedEntries(page)).toEqual([
    ['solutions-partner-designation', 'Renew today', 'anniversary', '2027-12-01', 0, expect.any(String)],
  ]);
  await button(page, 'planner.undo').click();
  await expect(page.locator('[data-group="due"] .row')).toHaveCount(1);
});

test('a purchase date is refused for today’s offers in the form and in a list, as are offers without a renewal', async ({
  page,
}) => {
  await page.goto(PAGE);
  await button(page, 'planner.add').click();
  await page.check('#basis-purchase');
  await page.selectOption('#offer', 'partner-success-core');
  await page.fill('#day', '2025-12-01');
  await button(page, 'planner.form.save').click();
  await expect(page.getByRole('alert').first()).toContainText(t('calculator.error.anniversary-only'));
  await button(page, 'planner.form.cancel').click();

  await button(page, 'planner.import').click();
  await page.fill(
    '#rows',
    'offer,purchase,anniversary\nSuccess Core,2025-12-01,\nAzure Expert MSP,,2026-12-01\nMAICPP,,2026-12-01',
  );
  await page
    .locator('.calc')
    .getByRole('button', { name: t('planner.import.go') })
    .click();
  const refused = page.locator('.calc ul.small');
  await expect(refused).toContainText(t('planner.import.purchase', { offer: t('offer.partner-success-core') }));
  await expect(refused).toContainText(
    t('planner.import.renewals-end', { offer: t('offer.azure-expert-msp'), month: 'January 2027' }),
  );
  await expect(refused).toContainText(t('planner.import.no-renewal', { offer: t('offer.program-membership') }));
  await expect(rows(page)).toHaveCount(0);
});

test('an offer of the former program joins the ended ones when it’s marked as renewed up to its end', async ({
  page,
}) => {
  await page.goto('/en-us/planner/?today=2026-11-27');
  await addEntry(page, 'competency', 'Old', '2021-03-01');
  await button(page, 'planner.renewed.name', { name: 'Old' }).click();
  await expect(page.locator('.done')).toContainText(t('planner.done.ended'));
  await expect(page.locator('[data-group="ended"] .row')).toHaveCount(1);
  await expect(page.locator('.plan')).toHaveCount(0);
});
