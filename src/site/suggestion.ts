/**
 * The URL where readers suggest better wording: a form that's prefilled with the page and its language. It works as a
 * plain link; components/shell/suggestion.ts adds the selected sentence to it.
 */
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
