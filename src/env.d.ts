/// <reference types="astro/client" />
import type { LocaleTag } from './i18n/locales.ts';

declare global {
  namespace App {
    interface Locals {
      /** The language of the article being printed, for what MDX calls: English where the page stands in for a missing translation. */
      reading?: { readonly tag: LocaleTag };
    }
  }
}
