/** The section that describes the successor program. Other pages link to it. */
import { type LocaleTag, SOURCE_TAG } from '../i18n/locales.ts';
import type { Manifest } from './article-index.ts';

const AFTER = { slug: 'renew-mpn-offers', id: 'what-came-after' };

export interface WhatCameAfter {
  readonly tag: LocaleTag;
  readonly slug: string;
  readonly id: string;
}

/** The page in a reader's language, or the English one if the translation doesn't have the section yet. */
export function successorOf(pageOf: Manifest['pageOf'], tag: LocaleTag): WhatCameAfter {
  const record = pageOf(tag, AFTER.slug).entry.data.translation;
  return { ...AFTER, tag: record && !(AFTER.id in record.sections) ? SOURCE_TAG : tag };
}
