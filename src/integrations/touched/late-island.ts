/**
 * Astro writes its code for islands into every page that has one: 2 kB of an article, for a calculator that most of its
 * readers only pass. Where the island waits for a touch, the finished page does without: the code becomes a file, and
 * the directive, which then stands behind the island, fetches it with the island's own.
 */
import { createHash } from 'node:crypto';

/** In the directive's text: the address of that file. */
const PLACE = '%island-code%';

const SCRIPT = '<script>((?:(?!</script>)[^])+)</script>';
const ISLAND = new RegExp(`${SCRIPT}${SCRIPT}(<astro-island [^]*?</astro-island>)`);
/** `client:touched="*"`: an island that comes with the page, and its code with it. */
const COMES_AT_ONCE = '&quot;value&quot;:&quot;*&quot;';

export interface LateIsland {
  readonly html: string;
  /** Astro's code, and the name of its file; nothing on a page without an island. */
  readonly code?: { readonly name: string; readonly text: string };
}

/** @param folder the address of the folder the file is put in, with its slashes: `/_astro/` */
export function lateIsland(html: string, folder: string): LateIsland {
  const [all, directive = '', text = '', island = ''] = ISLAND.exec(html) ?? [];
  if (all === undefined) return { html };
  const name = `island.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.js`;
  // The same text on every page: the policy for hosts names its hash once.
  const waiting = `<script>${directive.replace(PLACE, folder + name)}</script>`;
  const atOnce = island.includes(COMES_AT_ONCE);
  const put = atOnce ? `${waiting}<script>${text}</script>${island}` : island + waiting;
  return { html: html.replace(all, () => put), code: { name, text } };
}
