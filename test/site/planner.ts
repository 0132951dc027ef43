/** Helpers for planner tests. */
import type { Page } from '@playwright/test';
import { translatorOf } from '../strings.ts';

export const PAGE = '/en-us/planner/?today=2021-03-20';

export async function storeList(
  page: Page,
  offers: readonly (readonly [string, string, string, string, number])[],
): Promise<void> {
  await page.addInitScript((list) => {
    if (location.protocol === 'about:') return;
    if (!sessionStorage.getItem('is-list-stored'))
      localStorage.setItem('planner', JSON.stringify({ version: 1, offers: list }));
    sessionStorage.setItem('is-list-stored', 'yes');
  }, offers);
}

/** The page's English strings. */
export const { t, n } = translatorOf('en-US');

/** A button by its label. @example button(page, 'planner.edit.name', { name: 'Open' }) */
export const button = (page: Page, key: string, values?: Readonly<Record<string, string>>) =>
  page.getByRole('button', { name: t(key, values), exact: true });

export const rows = (page: Page) => page.locator('[data-group] .row');
export const storedEntries = (page: Page) =>
  page.evaluate(() => (JSON.parse(localStorage.getItem('planner') ?? '{}') as { offers?: unknown }).offers);

export async function addEntry(page: Page, offer: string, name: string, date: string, tag = 'en-US'): Promise<void> {
  const translator = translatorOf(tag);
  await page.getByRole('button', { name: translator.t('planner.add'), exact: true }).click();
  await page.selectOption('#offer', offer);
  await page.fill('#name', name);
  await page.fill('#day', date);
  await page.getByRole('button', { name: translator.t('planner.form.save'), exact: true }).click();
}
