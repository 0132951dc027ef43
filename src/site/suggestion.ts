/**
 * The URL at which a reader suggests a better wording: an issue that's prefilled with the page and its language. It works as a
 * plain link; components/shell/suggestion.ts adds the selected sentence.
 */
import { SUGGESTION_URL } from 'astro:env/server';
import type { LocaleTag } from '../i18n/locales.ts';
import { stringsOf } from '../i18n/strings.ts';
import { urls } from './urls.ts';

/** @param path the page, such as `/fr-fr/planner/` */
export function suggestionAddress(tag: LocaleTag, path: string): string {
  const prompt = stringsOf(tag).t('suggest.wording');
  const values = {
    title: `${prompt}: ${path.replace(/^\/|\/$/g, '')}`,
    body: `${tag}\n${urls.absolute(path)}\n\n`,
  };
  return SUGGESTION_URL.replace(/\{(title|body)\}/g, (_, name: keyof typeof values) =>
    encodeURIComponent(values[name]),
  );
}
