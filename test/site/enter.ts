/** The calculator's form, filled in and sent; all in the page, at once. */
import type { Page } from '@playwright/test';

/** As an example of the policy says it: one of the two dates, in the way of an address. */
export interface Entered {
  readonly offer: string;
  readonly today: string;
  readonly anniversary?: string;
  readonly purchase?: string;
}

/** Whatever stood in the form goes; the answer comes when it comes. */
export const enter = (page: Page, entered: Entered) =>
  page.evaluate(({ offer, today, ...dates }) => {
    const form = document.querySelector<HTMLFormElement>('.calc form');
    const [basis = '', day = ''] = Object.entries(dates)[0] ?? [];
    for (const [name, value] of Object.entries({ offer, basis, day, month: '', year: '', today })) {
      Object.assign(form?.elements.namedItem(name) ?? {}, { value });
    }
    form?.requestSubmit();
  }, entered);
