/** The worked examples of the policy, on the page, in every language. */
import current from '../rules/golden/maicpp.json' with { type: 'json' };
import golden from '../rules/golden/mpn-2021.json' with { type: 'json' };
import { GOLDEN_HINT } from '../golden-hint.ts';
import { submitQuestion } from './submit-question.ts';
import { LOCALES, articlePath, expect, message, saying, test } from './site.ts';

/** The data attributes of all answers on a page, read in one evaluation. */
const shownAnswers = () =>
  [...document.querySelectorAll<HTMLElement>('[data-result]')].map((answer) => {
    const { offer, stage, measure, requirements, fee, lastDayToPay, daysLeft } = answer.dataset;
    const times = [...answer.querySelectorAll<HTMLTimeElement>('time[data-event]')];
    const events = times.map((time) => [time.dataset['event'], time.dateTime]).sort();
    return { offer, stage, measure, requirements, fee, lastDayToPay, daysLeft, events };
  });

type Example = (typeof golden.examples)[number];
type CurrentExample = (typeof current.examples)[number];

const answerTo = ({ input, expected }: Example) => ({
  offer: input.offer,
  stage: expected.stage,
  measure: expected.measure,
  requirements: expected.requirements,
  fee: expected.fee,
  lastDayToPay: expected.lastDayToPay,
  daysLeft: expected.daysLeftInWindow === null ? undefined : String(expected.daysLeftInWindow),
  events: Object.entries(expected.events).sort(),
});

const urlOf = (path: string, { input }: Example | CurrentExample) =>
  articlePath(path, `?${new URLSearchParams(Object.entries(input)).toString()}`);

test('every worked example is answered from its URL', async ({ page }) => {
  for (const example of golden.examples) {
    await page.goto(urlOf('en-us', example));
    await page.waitForSelector('[data-result]');
    expect(await page.evaluate(shownAnswers), `${example.id}. ${GOLDEN_HINT}`).toEqual([answerTo(example)]);
    expect(await page.locator('form[data-error]').count(), example.id).toBe(0);
  }
});

/** The same for answers about today's program, which has no measures, fees, or countdown. */
const shownCurrentAnswers = () =>
  [...document.querySelectorAll<HTMLElement>('[data-result]')].map((answer) => {
    const times = [...answer.querySelectorAll<HTMLTimeElement>('time[data-event]')];
    const events = times.map((time) => [time.dataset['event'], time.dateTime]).sort();
    const { offer, edition, stage, measure } = answer.dataset;
    return { offer, edition, stage, measure, events };
  });

const currentAnswerTo = ({ input, expected }: CurrentExample) => ({
  offer: input.offer,
  edition: expected.edition,
  stage: expected.stage,
  measure: 'none',
  events: Object.entries(expected.events).sort(),
});

test("every worked example of today's program is answered from its URL", async ({ page }) => {
  for (const example of current.examples) {
    await page.goto(urlOf('en-us', example));
    await page.waitForSelector('[data-result]');
    expect(await page.evaluate(shownCurrentAnswers), `${example.id}. ${GOLDEN_HINT}`).toEqual([
      currentAnswerTo(example),
    ]);
  }
});

for (const { tag, path } of LOCALES) {
  test(`${tag}: worked examples of today's program are answered in the form`, async ({ page }) => {
    await page.goto(articlePath(path, '?offer=program-membership'));
    await page.waitForSelector('[data-result]');
    for (const example of current.examples.filter(({ input }) => 'anniversary' in input)) {
      const { offer, anniversary = '', today } = example.input;
      await submitQuestion(page, { offer, anniversary, today });
      await expect
        .poll(() => page.evaluate(shownCurrentAnswers), `${example.id}. ${GOLDEN_HINT}`)
        .toEqual([currentAnswerTo(example)]);
    }
  });
}

for (const { tag, path } of LOCALES) {
  test(`${tag}: every worked example is answered in the form`, async ({ page }) => {
    const [last] = golden.examples.slice(-1); // differs from the first one that's entered
    if (last) await page.goto(urlOf(path, last));
    await page.waitForSelector('[data-result]');
    for (const example of golden.examples) {
      await submitQuestion(page, example.input);
      await expect
        .poll(() => page.evaluate(shownAnswers), `${example.id}. ${GOLDEN_HINT}`)
        .toEqual([answerTo(example)]);
      expect(await page.locator('form[data-error]').count(), example.id).toBe(0);
    }
  });
}

for (const [tag, printed] of [
  ['en-US', 'Mon, March 1, 2021'],
  ['fr-FR', 'lun. 1er mars 2021'],
  ['zh-CN', '2021\u00a0年 3\u00a0月 1\u00a0日(周一)'],
  ['zh-TW', '2021\u00a0年 3\u00a0月 1\u00a0日(週一)'],
  ['sv-SE', 'mån 1 mars 2021'],
  ['nl-NL', 'ma 1 maart 2021'],
] as const) {
  test(`${tag}: dates are in the reader’s language`, async ({ page }) => {
    await page.goto(articlePath(tag.toLowerCase(), '?offer=competency&anniversary=2021-03-01&today=2021-03-20'));
    await expect(page.locator('time[data-event="anniversary"]')).toHaveText(printed, { useInnerText: false });
  });
}

test('a question about network membership needs no date, and the answer has none', async ({ page }) => {
  for (const { path } of LOCALES) {
    await page.goto(articlePath(path, '?offer=network-membership'));
    const result = page.locator('[data-result]');
    await expect(result).toHaveAttribute('data-stage', 'none');
    for (const name of ['measure', 'requirements', 'fee']) await expect(result).toHaveAttribute(`data-${name}`, 'none');
    await expect(result.locator('time')).toHaveCount(0);
  }
});

test('an answer shows its caveats, which come first for dates after Microsoft’s documentation ends', async ({
  page,
}) => {
  await page.goto(articlePath('en-us', '?offer=competency&anniversary=2024-11-20&today=2024-12-10'));
  const result = page.locator('[data-result]');
  await expect(result).toHaveAttribute('data-caveats', 'after-the-documents programme-replaced');
  const order = await result.evaluate((element) => {
    const note = element.querySelector('.note');
    const say = element.querySelector('.say');
    return note && say ? note.compareDocumentPosition(say) & Node.DOCUMENT_POSITION_FOLLOWING : 0;
  });
  expect(order).not.toBe(0);
  await expect(result.locator('.sentence')).toHaveText(saying('en-US', 'answer.after.open_other'));
  await page.goto(articlePath('en-us', '?offer=competency&anniversary=2021-06-30&today=2021-06-30'));
  await expect(page.locator('[data-result]')).toHaveAttribute('data-caveats', '');
});

test('an offer that ended links to its replacement, without payment or countdown', async ({ page }) => {
  for (const { tag, path } of LOCALES) {
    await page.goto(articlePath(path, '?offer=competency&anniversary=2025-02-01&today=2025-02-10'));
    const result = page.locator('[data-result]');
    await expect(result.locator('.sentence')).toHaveText(message(tag, 'answer.ended'));
    await expect(result).toHaveAttribute('data-caveats', 'after-the-documents programme-replaced renewals-ended');
    await expect(result).toHaveAttribute('data-edition', 'mpn-2021');
    await expect(result).toHaveAttribute('data-stage', 'open');
    for (const name of ['fee', 'requirements']) await expect(result).toHaveAttribute(`data-${name}`, 'none');
    for (const name of ['days-left', 'last-day-to-pay']) {
      expect(await result.getAttribute(`data-${name}`), name).toBeNull();
    }
    await expect(result.locator('.say.open, .todo, .cycles, .menu, .tlf, .today')).toHaveCount(0);
    const link = `/${path}/renew-partner-program-offers/?offer=solutions-partner-designation#calculator`;
    await expect(result.locator(`a[href="${link}"]`)).toBeVisible();
    await expect(result.locator('time[data-event]')).toHaveCount(7);
    await expect(result.locator('time[data-event]').first()).toBeHidden();
    await result.locator('details.history summary').click();
    await expect(result.locator('time[data-event]').first()).toBeVisible();
  }
});

test("offers without dates are answered without them, and today's program refuses purchase dates", async ({ page }) => {
  for (const offer of ['azure-expert-msp', 'program-membership']) {
    await page.goto(articlePath('en-us', `?offer=${offer}`));
    const result = page.locator('[data-result]');
    await expect(result).toHaveAttribute('data-edition', 'maicpp');
    for (const name of ['stage', 'measure', 'requirements', 'fee']) {
      await expect(result).toHaveAttribute(`data-${name}`, 'none');
    }
    await expect(result.locator('time')).toHaveCount(0);
    await expect(result).toContainText(message('en-US', 'caveat.as-read.title'));
  }
  for (const { tag, path } of LOCALES) {
    await page.goto(articlePath(path, '?offer=partner-success-core&purchase=2026-01-01'));
    await expect(page.locator('form[data-error="anniversary-only"] [role=alert]')).toContainText(
      message(tag, 'calculator.error.anniversary-only'),
    );
    await expect(page.locator('[data-result]')).toHaveCount(0);
  }
});

test('for a specialization, the reader can choose whether the anniversary is odd or even', async ({ page }) => {
  const query = '?offer=specialization&anniversary=2026-12-15&parity=odd&today=2026-11-26';
  await page.goto(articlePath('en-us', query));
  await expect(page.locator('[data-result]')).toContainText(
    message('en-US', 'owed.requirements.specialization.requirements'),
  );
  await page.getByRole('button', { name: message('en-US', 'calculator.form.change'), exact: true }).click();
  await page.selectOption('[name=parity]', 'even');
  await expect(page.locator('[data-result]')).toContainText(
    message('en-US', 'owed.requirements.specialization.audit-or-references'),
  );
  expect(new URL(page.url()).search).toBe(query.replace('odd', 'even'));
  await expect(page.locator('[name=basis][value=purchase]')).toBeDisabled();
  await page.selectOption('[name=offer]', 'action-pack');
  await expect(page.locator('[name=parity]')).toBeHidden();
  await expect(page.locator('[name=basis][value=purchase]')).toBeEnabled();
  // Waits, because the code for the other program has to load first.
  await expect(page).toHaveURL(/\?offer=action-pack&anniversary=2026-12-15&today=2026-11-26$/);
  await page.goto(articlePath('en-us', '?offer=specialization&anniversary=2026-12-15&parity=third'));
  await expect(page.locator('form[data-error="query-parity"] [name=parity]')).toHaveAttribute('aria-invalid', 'true');
});
