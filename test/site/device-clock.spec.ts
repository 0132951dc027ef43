/** A device whose clock is obviously wrong: the calculator and the planner show a message in every language. */
import { closes, daysLeft } from '../window.ts';
import { LOCALES, articlePath, expect, saying, test } from './site.ts';

const ANNIVERSARY = '2021-06-22';
const QUESTION = `?offer=competency&anniversary=${ANNIVERSARY}`;

for (const { tag, path } of LOCALES) {
  test(`${tag}: a wrong clock is reported, and the reader can enter the date`, async ({ page }) => {
    await page.clock.setFixedTime('1970-06-01T12:00:00Z');
    const error = saying(tag, 'calculator.error.device-clock');
    await page.goto(articlePath(path, QUESTION));
    const alert = page.locator('form [role=alert]');
    await expect(alert).toHaveText(error);
    await expect(alert).toContainText('1970');
    await expect(page.locator('[role=alert] li')).toHaveCount(1);
    await expect(page.locator('[data-result]')).toHaveCount(0);
    await page.fill('[name=today]', '2021-07-01');
    await page.locator('[name=today]').press('Tab');
    await expect(page.locator('[data-result]')).toHaveAttribute(
      'data-days-left',
      String(daysLeft(ANNIVERSARY, '2021-07-01')),
    );

    await page.goto(`/${path}/planner/`);
    await expect(page.locator('.planner [role=alert]:visible')).toHaveText(error);
    await page.goto(`/${path}/planner/?today=2021-07-01`);
    await expect(page.locator('.planner [role=alert]:visible').filter({ hasText: error })).toHaveCount(0);
  });
}

for (const year of ['1970', '1989', '2100']) {
  test(`in ${year}, a question without a date is answered, a date in the URL is used, and the stored list stays`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      if (location.protocol === 'about:') return;
      localStorage.setItem(
        'planner',
        JSON.stringify({ version: 1, offers: [['action-pack', '', 'anniversary', '2021-06-22', 0]] }),
      );
    });
    await page.clock.setFixedTime(`${year}-06-01T12:00:00Z`);
    await page.goto(articlePath('en-us', '?offer=network-membership'));
    await expect(page.locator('[data-result]')).toHaveAttribute('data-stage', 'none');
    await page.goto(articlePath('en-us', `${QUESTION}&today=${closes(ANNIVERSARY)}`));
    await expect(page.locator('[data-result]')).toHaveAttribute('data-days-left', '1');
    await page.goto('/en-us/planner/');
    await expect(page.locator('.planner [role=alert]:visible')).toContainText(year);
    expect(await page.evaluate(() => localStorage.getItem('planner'))).toContain('2021-06-22');
  });
}
