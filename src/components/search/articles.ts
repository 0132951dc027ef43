/** The list of a language's articles, which is shown if the search can't be loaded. */

export interface ArticleLink {
  /** Empty for the page that lists all articles. */
  readonly title: string;
  readonly url: string;
}

/**
 * Fetches the list of articles in the language of a search page. If that fails, the list has only a link, without a
 * title, to the page that lists all articles.
 * @param place the URL of the search page
 */
export async function fetchArticles(place: string): Promise<readonly ArticleLink[]> {
  const search = new URL(place, location.href);
  try {
    const response = await fetch(new URL('../articles.json', search));
    if (response.ok) return (await response.json()) as readonly ArticleLink[];
  } catch {
    // The link below is the fallback.
  }
  return [{ title: '', url: new URL('../#articles', search).href }];
}

/**
 * The URL of the same search on the English search page.
 * @param place the URL of the search page in the reader's language
 */
export function englishSearch(place: string, query: string): string {
  const url = new URL('../../en-us/search/', new URL(place, location.href));
  url.searchParams.set('q', query);
  return url.href;
}
