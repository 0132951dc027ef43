/** Interactive states of pages: opened menus, answers, and errors. */
import type { Page } from '@playwright/test';
import { expect, isTranslated, message } from './site.ts';
import { submitQuestion } from './submit-question.ts';
import { SOURCE_TAG } from '../../src/i18n/locales.ts';

const ARTICLE = 'renew-mpn-offers/';
const ANSWER_PATH = `${ARTICLE}?offer=competency&anniversary=2021-03-01&today=2021-03-20`;
const RESULT = '[data-result]';

export interface State {
  readonly name: string;
  /** The path of the page, without the language. */
  readonly at: string;
  readonly prepare: (page: Page, tag: string) => Promise<unknown>;
  /** The part that differs from a page that has been tested before. */
  readonly within?: string;
}

const waitForElement = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();

/** One state for each stage of today's program. */
function currentStates(): readonly State[] {
  const questions = [
    ['solutions-partner-designation', '2026-12-15', '2026-10-01', 'early'],
    ['solutions-partner-designation', '2026-12-15', '2026-11-26', 'check'],
    ['solutions-partner-designation', '2026-12-15', '2026-12-15', 'due'],
    ['partner-launch', '2026-10-20', '2026-11-10', 'check-today'],
    ['partner-success-core', '2026-12-15', '2027-02-01', 'lapsed'],
    ['partner-success-expanded', '2025-06-10', '2025-07-09', 'open'],
    ['specialization', '2026-11-15', '2026-11-26', 'grace'],
  ] as const;
  return questions.map(([offer, anniversary, today, stage]) => ({
    name: `${offer}, ${stage}`,
    at: ANSWER_PATH,
    prepare: async (page: Page) => {
      await submitQuestion(page, { offer, anniversary, today });
      await waitForElement(`${RESULT}[data-offer=${offer}][data-stage=${stage}]`)(page);
    },
    within: '.calc',
  }));
}

/** States with the same path follow one another without a reload. */
export const STATES: readonly State[] = [
  {
    name: 'language menu',
    at: '',
    prepare: (page) => page.click('details.lang summary'),
    within: '.top',
  },
  {
    name: 'search dialog',
    at: '',
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.fill('dialog[open] input', 'mpn');
      await waitForElement('dialog [data-search-results] a')(page);
    },
    within: 'dialog',
  },
  {
    name: 'answer',
    at: ANSWER_PATH,
    prepare: async (page) => {
      await waitForElement(RESULT)(page);
      await page.click('details.menu summary');
    },
    within: '.calc',
  },
  {
    name: 'reactivation',
    at: ANSWER_PATH,
    prepare: async (page) => {
      await submitQuestion(page, { offer: 'competency', anniversary: '2020-09-28', today: '2020-11-20' });
      await waitForElement(`${RESULT}[data-stage=reactivation]`)(page);
    },
    within: '.calc',
  },
  {
    name: 'lapsed',
    at: ANSWER_PATH,
    prepare: async (page) => {
      await submitQuestion(page, { offer: 'advanced-specialization', anniversary: '2021-02-15', today: '2021-03-20' });
      await waitForElement(`${RESULT}[data-offer=advanced-specialization][data-stage=lapsed]`)(page);
    },
    within: '.calc',
  },
  {
    name: 'after Microsoft’s documentation ends',
    at: ANSWER_PATH,
    prepare: async (page) => {
      await submitQuestion(page, { offer: 'action-pack', anniversary: '2025-02-15', today: '2025-02-20' });
      await waitForElement(`${RESULT}[data-offer=action-pack]`)(page);
    },
    within: '.calc',
  },
  {
    name: 'ended',
    at: ANSWER_PATH,
    prepare: async (page) => {
      await submitQuestion(page, { offer: 'competency', anniversary: '2025-02-15', today: '2025-02-20' });
      await page.click(`${RESULT}[data-offer=competency] details.history summary`);
    },
    within: '.calc',
  },
  ...currentStates(),
  {
    name: 'error',
    at: `${ARTICLE}?offer=x&anniversary=2021-02-31&today=soon`,
    prepare: waitForElement('[data-error]'),
    within: '.calc',
  },
  {
    name: 'English next to the translation',
    at: `${ARTICLE}?english=show`,
    prepare: async (page, tag) => {
      if (tag === SOURCE_TAG || !isTranslated(tag)) return;
      await page.locator('[data-original]').first().waitFor({ state: 'attached' });
    },
  },
  { name: 'search results', at: 'search/?q=mpn', prepare: waitForElement('[data-search-results] a') },
  { name: 'planner', at: 'planner/?today=2021-03-20', prepare: waitForElement('.tools .go') },
  {
    name: 'planner, import open',
    at: 'planner/?today=2021-03-20',
    prepare: (page, tag) => page.getByRole('button', { name: message(tag, 'planner.import'), exact: true }).click(),
    within: 'main',
  },
  {
    name: 'planner, twelve imported rows and a refused one',
    at: 'planner/?today=2021-03-20',
    prepare: async (page, tag) => {
      const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
      await page.fill('#rows', [...months.map((month) => `competency;${month};2021-${month}-15`), 'x;y;z'].join('\n'));
      await page
        .locator('.calc')
        .getByRole('button', { name: message(tag, 'planner.import.go') })
        .click();
      await expect(page.locator('.plan-t tbody tr')).toHaveCount(12);
    },
    within: 'main',
  },
  {
    name: 'planner, a refused entry',
    at: 'planner/?today=2021-03-20',
    prepare: async (page, tag) => {
      await page.getByRole('button', { name: message(tag, 'planner.add'), exact: true }).click();
      await page.getByRole('button', { name: message(tag, 'planner.form.save') }).click();
    },
    within: 'main',
  },
];
