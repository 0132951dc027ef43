/** Slugs of articles and sections in URLs. */

/** @example slugOf('What’s new: 2021') // => 'whats-new-2021' */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
