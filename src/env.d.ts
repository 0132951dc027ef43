/// <reference types="astro/client" />
import type { LocaleTag } from './i18n/locales.ts';
import type { EditionId } from './rules/index.ts';

declare global {
  namespace App {
    interface Locals {
      /** The article being rendered, for its components: its language, which is English where a translation is missing. */
      reading?: { readonly tag: LocaleTag; readonly edition: EditionId };
    }
  }
}
