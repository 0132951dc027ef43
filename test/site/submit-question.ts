/** Fills in and submits the calculator's form in one evaluation. */
import type { Page } from '@playwright/test';

/** A question as in a worked example or a URL, with at most one of the two dates. */
export interface Question {
  readonly offer: string;
  readonly today: string;
  readonly anniversary?: string;
  readonly purchase?: string;
}

/** Replaces the form's values and submits it. Doesn't wait for the answer. */
export const submitQuestion = (page: Page, question: Question) =>
  page.evaluate(({ offer, today, ...dates }) => {
    const form = document.querySelector<HTMLFormElement>('.calc form');
    const [basis = '', day = ''] = Object.entries(dates)[0] ?? [];
    for (const [name, value] of Object.entries({ offer, basis, day, month: '', year: '', today })) {
      Object.assign(form?.elements.namedItem(name) ?? {}, { value });
    }
    form?.requestSubmit();
  }, question);
