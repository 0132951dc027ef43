/** Fills in and submits the calculator's form in one evaluation. */
import type { Page } from '@playwright/test';

/** A question as in a worked example: one of the two dates, as in a URL. */
export interface Entered {
  readonly offer: string;
  readonly today: string;
  readonly anniversary?: string;
  readonly purchase?: string;
}

/** Replaces the form's values, and doesn't wait for the answer. */
export const enter = (page: Page, entered: Entered) =>
  page.evaluate(({ offer, today, ...dates }) => {
    const form = document.querySelector<HTMLFormElement>('.calc form');
    const [basis = '', day = ''] = Object.entries(dates)[0] ?? [];
    for (const [name, value] of Object.entries({ offer, basis, day, month: '', year: '', today })) {
      Object.assign(form?.elements.namedItem(name) ?? {}, { value });
    }
    form?.requestSubmit();
  }, entered);
