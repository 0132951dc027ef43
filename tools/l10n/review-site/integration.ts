/**
 * Adds the review pages to the development server of `npm run l10n -- review-site`: `/review/` and
 * `/review/<locale>/<slug>/`. No other configuration has this integration, so no build has the pages.
 */
import type { AstroIntegration } from 'astro';

export const reviewSite = (): AstroIntegration => ({
  name: 'review-site',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev') throw new Error('The review pages are only for the development server.');
      injectRoute({ pattern: '/review', entrypoint: new URL('index.astro', import.meta.url) });
      injectRoute({ pattern: '/review/[locale]/[slug]', entrypoint: new URL('article.astro', import.meta.url) });
    },
  },
});
