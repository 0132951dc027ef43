/// <reference types="astro/client" />
import type { LocaleTag } from './i18n/locales.ts';

declare global {
  namespace App {
    interface Locals {
      /** The language of the article's text, for its components: English if the page has no translation. */
      reading?: { readonly tag: LocaleTag };
    }
  }
}
