/** The article that says once what came after these rules. Others lead there. */
import { type LocaleTag, SOURCE_TAG } from '../i18n/locales.ts';
import type { Manifest } from './article-index.ts';

const AFTER = { slug: 'renew-mpn-offers', id: 'what-came-after' };

export interface WhatCameAfter {
  readonly tag: LocaleTag;
  readonly slug: string;
  readonly id: string;
}

/** Where a reader of a language finds it: in English where the translation does not have the section yet. */
export function successorOf(pageOf: Manifest['pageOf'], tag: LocaleTag): WhatCameAfter {
  const record = pageOf(tag, AFTER.slug).entry.data.translation;
  return { ...AFTER, tag: record && !(AFTER.id in record.sections) ? SOURCE_TAG : tag };
}
