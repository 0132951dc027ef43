/** The list of a language's articles, shown if the search can't be loaded. */

export interface ArticleLink {
  /** Empty for the page that lists all articles. */
  readonly title: string;
  readonly url: string;
}

/**
 * If fetching fails, the list has only a link, without a title, to the page that lists all articles.
 * @param searchUrl the URL of the search page; empty on that page itself
 */
export async function fetchArticles(searchUrl: string): Promise<readonly ArticleLink[]> {
  const base = new URL(searchUrl, location.href);
  try {
    const response = await fetch(new URL('../articles.json', base));
    if (response.ok) return (await response.json()) as readonly ArticleLink[];
  } catch {
    // The link below is the fallback.
  }
  return [{ title: '', url: new URL('../#articles', base).href }];
}

/** `place` is the URL of the search page in the reader's language. */
export function englishSearch(place: string, query: string): string {
  const url = new URL('../../en-us/search/', new URL(place, location.href));
  url.searchParams.set('q', query);
  return url.href;
}
