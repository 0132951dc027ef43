/** The articles of a language, for readers whose search cannot be loaded. */

export interface ArticleLink {
  /** Empty for the page that lists them all. */
  readonly title: string;
  readonly url: string;
}

/**
 * The list that stands beside a search page; where it cannot be had, the page that shows it, without a title.
 * @param place the address of the search page
 */
export async function fetchArticles(place: string): Promise<readonly ArticleLink[]> {
  const search = new URL(place, location.href);
  try {
    const response = await fetch(new URL('../articles.json', search));
    if (response.ok) return (await response.json()) as readonly ArticleLink[];
  } catch {
    // Told below: the link.
  }
  return [{ title: '', url: new URL('../#articles', search).href }];
}
