/** The structured data of an article for search engines (schema.org). */

export interface ArticleData {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** YYYY-MM-DD */
  readonly updated: string;
  readonly picture: string;
  /** The URL of the English article, if this is a translation. */
  readonly original: string | undefined;
  readonly site: { readonly name: string; readonly address: string };
}

/** JSON-LD for a script element. A `<` in a title is escaped, so that it can't end the element. */
export function structuredData(article: ArticleData): string {
  const { address, title, description, language, updated, picture, original, site } = article;
  const crumb = (position: number, name: string, item: string) => ({ '@type': 'ListItem', position, name, item });
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'TechArticle',
        '@id': address,
        headline: title,
        description,
        inLanguage: language,
        dateModified: updated,
        image: picture,
        ...(original === undefined ? {} : { translationOfWork: { '@id': original } }),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [crumb(1, site.name, site.address), crumb(2, title, address)],
      },
    ],
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
