/**
 * Astro writes the few rules of its islands where the first island stands, and a component writes its own where
 * it stands; HTML knows <style> in the head only.
 */
const STYLE = /<style[^>]*>[\s\S]*?<\/style>/g;
/** In base.css for every page, so that articles with an island and without have the same styles, of one hash. */
const ISLANDS = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';
const PLAIN = '<style>';
const END_OF_STYLE = '</style>';
const END_OF_HEAD = '</head>';

/**
 * The page with every style of its body at the end of its head, in order. What follows a plain one goes into it:
 * the policy names a hash for each, and hashes do not compress.
 * @example stylesInHead('<head></head><body><style>a{}</style></body>') // => '<head><style>a{}</style></head><body></body>'
 */
export function stylesInHead(html: string): string {
  const end = html.indexOf(END_OF_HEAD);
  if (end < 0) return html;
  const body = html.slice(end).replace(ISLANDS, '');
  const styles = body.match(STYLE) ?? [];
  return styles.reduce(withStyle, html.slice(0, end)) + body.replace(STYLE, '');
}

function withStyle(head: string, style: string): string {
  const last = head.match(STYLE)?.at(-1);
  const joins = style.startsWith(PLAIN) && last?.startsWith(PLAIN) && head.endsWith(last);
  return joins ? head.slice(0, -END_OF_STYLE.length) + style.slice(PLAIN.length) : head + style;
}
