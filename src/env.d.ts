/// <reference types="astro/client" />
import type { LocaleTag } from './i18n/locales.ts';
import type { EditionId } from './rules/index.ts';

declare global {
  namespace App {
    interface Locals {
      /**
       * What an article's components need to know about the article that's being rendered. `tag` is the language of its
       * text: English if the translation is missing.
       */
      reading?: { readonly tag: LocaleTag; readonly edition: EditionId };
    }
  }
}
