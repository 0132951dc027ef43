/** The list of a language's articles, which is shown if the search can't be loaded. */

export interface ArticleLink {
  /** Empty for the page that lists all articles. */
  readonly title: string;
  readonly url: string;
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
