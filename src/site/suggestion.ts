/** A prefilled form where readers suggest better wording. components/shell/suggestion.ts adds the selected sentence. */
import { SUGGESTION_URL } from 'astro:env/server';
import type { LocaleTag } from '../i18n/locales.ts';
import { stringsOf } from '../i18n/strings.ts';
import { urls } from './urls.ts';

/** @param path the page, such as `/fr-fr/planner/` */
export function suggestionAddress(tag: LocaleTag, path: string): string {
  const values = {
    title: `${stringsOf(tag).t('suggest.wording')}: ${path.replace(/^\/|\/$/g, '')}`,
    body: `${tag}\n${urls.absolute(path)}\n\n`,
  };
  return SUGGESTION_URL.replace(/\{(title|body)\}/g, (_, part: keyof typeof values) =>
    encodeURIComponent(values[part]),
  );
}
