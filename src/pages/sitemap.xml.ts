/** The sitemap: all pages, with links to their translations. A language's untranslated pages aren't listed. */
import type { APIRoute } from 'astro';
import { LOCALES, type LocaleTag } from '../i18n/locales.ts';
import { urls } from '../site/urls.ts';
import { getArticleIndex } from '../site/article-index.ts';

/** A page in all its languages. */
interface Entry {
  readonly addressIn: (tag: LocaleTag) => string;
  readonly availableIn: readonly LocaleTag[];
  readonly updated?: string;
}

function printEntry({ addressIn, availableIn, updated }: Entry, tag: LocaleTag): string {
  const absolute = (other: LocaleTag) => urls.absolute(addressIn(other));
  const alternates = availableIn.map(
    (other) => `    <xhtml:link rel="alternate" hreflang="${other}" href="${absolute(other)}"/>`,
  );
  const lastmod = updated ? [`    <lastmod>${updated}</lastmod>`] : [];
  return ['  <url>', `    <loc>${absolute(tag)}</loc>`, ...lastmod, ...alternates, '  </url>'].join('\n');
}

export const GET: APIRoute = async () => {
  const { slugs, pageOf } = await getArticleIndex();
  const tags = LOCALES.map(({ tag }) => tag);
  const home: Entry = { addressIn: urls.home, availableIn: tags };
  const planner: Entry = { addressIn: urls.planner, availableIn: tags };
  const glossary: Entry = { addressIn: urls.glossary, availableIn: tags };
  const changes: Entry = { addressIn: urls.changes, availableIn: tags };
  const embed: Entry = { addressIn: urls.embed, availableIn: tags };
  const articles = slugs.map((slug): Entry => {
    const { availableIn, entry } = pageOf('en-US', slug);
    return { addressIn: (tag) => urls.article(tag, slug), availableIn, updated: entry.data.updated };
  });
  const pages = [home, planner, glossary, changes, embed, ...articles].flatMap((entry) =>
    entry.availableIn.map((tag) => printEntry(entry, tag)),
  );
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.join('\n')}
</urlset>
`;
  return new Response(body, { headers: { 'Content-Type': 'application/xml' } });
};
