/** Warns about languages whose cards are in English because no installed font has their letters. */
import type { AstroIntegration } from 'astro';
import { hasLetters, packageOf } from '../cards/typefaces.ts';
import { LOCALES } from '../i18n/locales.ts';

export function cardFonts(): AstroIntegration {
  return {
    name: 'card-fonts',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        for (const { tag } of LOCALES) {
          if (await hasLetters(tag)) continue;
          logger.warn(
            `The images of shared links in ${tag} are in English, because no installed font has its letters. To change this, run: npm install --save-dev --save-exact ${packageOf(tag)}`,
          );
        }
      },
    },
  };
}
