/**
 * Astro writes its code for islands into every page that has one: 2 kB of an article, for a calculator that most of its
 * readers only pass, and its words, which stand in its HTML already, half a kB. Where the island waits for a touch, the
 * finished page does without: both become files, and the directive, which then stands behind the island, fetches them
 * with the island's own code.
 */
import { createHash } from 'node:crypto';

/** In the directive's text: the address of that file. */
const PLACE = '%island-code%';

const SCRIPT = '<script>((?:(?!</script>)[^])+)</script>';
const ISLAND = new RegExp(`${SCRIPT}${SCRIPT}(<astro-island [^]*?</astro-island>)`);
/** `client:touched="*"`: an island that comes with the page, and its code with it. */
const COMES_AT_ONCE = '&quot;value&quot;:&quot;*&quot;';

const PROPS = / props="([^"]*)"/;
/** As Astro writes them in attributes. */
const ESCAPED: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

export interface AssetFile {
  readonly name: string;
  readonly text: string;
}

export interface LateIsland {
  readonly html: string;
  /** What is to be fetched, and is not on the page any more. */
  readonly files: readonly AssetFile[];
}

function assetFile(kind: string, end: string, text: string): AssetFile {
  return { name: `${kind}.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.${end}`, text };
}

/** @param folder the address of the folder the files are put in, with its slashes: `/_astro/` */
export function lateIsland(html: string, folder: string): LateIsland {
  const [all, directive = '', text = '', island = ''] = ISLAND.exec(html) ?? [];
  if (all === undefined) return { html, files: [] };
  const code = assetFile('island', 'js', text);
  // The same text on every page: the policy for hosts names its hash once.
  const waiting = `<script>${directive.replace(PLACE, folder + code.name)}</script>`;
  if (island.includes(COMES_AT_ONCE)) {
    return { html: html.replace(all, () => `${waiting}<script>${text}</script>${island}`), files: [code] };
  }
  const [, escaped = '{}'] = PROPS.exec(island) ?? [];
  const props = assetFile(
    'props',
    'json',
    escaped.replace(/&(?:quot|#39|lt|gt|amp);/g, (found) => ESCAPED[found] ?? found),
  );
  const light = island.replace(PROPS, ` data-props="${folder + props.name}"`);
  return { html: html.replace(all, () => light + waiting), files: [code, props] };
}
