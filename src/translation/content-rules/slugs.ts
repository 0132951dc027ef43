/** Rejects slugs that are names of other pages or files, or properties of every JavaScript object (`constructor`). */
import { LOCALES } from '../../i18n/locales.ts';
import type { Diagnostic } from '../diagnostic.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The names of other pages and folders in `src/pages`, `src/content/<tag>`, and the built site. A test compares this
 * list with those folders. `strings` is taken because commands use it for strings.json.
 */
const TAKEN: ReadonlySet<string> = new Set([
  '404',
  'articles',
  'cards',
  'embed',
  'glossary',
  'images',
  'index',
  'licenses',
  'llms',
  'pagefind',
  'planner',
  'policy',
  'robots',
  'search',
  'sitemap',
  'strings',
  'translation-status',
  'what-changed',
  ...LOCALES.map(({ tag }) => tag.toLowerCase()),
]);

/** Why an article can't have this slug, as a message and a hint; undefined if it can. */
export function refuseSlug(slug: string): Pick<Diagnostic, 'message' | 'hint'> | undefined {
  const hint = 'name it after its subject: renew-your-offers';
  if (!SLUG.test(slug)) {
    return { message: `"${slug}" has characters other than a–z, 0–9, and single hyphens`, hint };
  }
  if (TAKEN.has(slug)) return { message: `"${slug}" is the name of another page or file of the site`, hint };
  if (slug in Object.prototype) return { message: `"${slug}" is a name that every JavaScript object has`, hint };
  return undefined;
}

/** @param article a file that's named after its slug */
export function checkSlug({ path, slug }: { readonly path: string; readonly slug: string }): readonly Diagnostic[] {
  const refusal = refuseSlug(slug);
  if (!refusal) return [];
  const message = `an article can't have this name: ${refusal.message}`;
  return [{ path, line: 1, rule: 'slugs', message, hint: `rename the file; ${refusal.hint}` }];
}
