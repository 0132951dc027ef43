/** The list of a language's articles: shown if search can't be loaded, and used to find out whether any aren't in its index. */

export interface ArticleLink {
  /** Empty for the page that lists all articles. */
  readonly title: string;
  readonly url: string;
  /** Whether the article is shown in English because it isn't translated. If so, it's only in the English index. */
  readonly isEnglish?: boolean;
}

/**
 * The articles from the JSON file next to a search page. If it can't be loaded, the page that lists them, without a title.
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
 * The URL of a search in the English pages.
 * @param place the URL of the search page in the reader's language
 */
export function englishSearch(place: string, query: string): string {
  const url = new URL('../../en-us/search/', new URL(place, location.href));
  url.searchParams.set('q', query);
  return url.href;
}
