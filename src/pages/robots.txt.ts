/** Crawlers may read everything; pages that should stay out of an index say so themselves. */
import type { APIRoute } from 'astro';
import { urls } from '../site/urls.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.at('/sitemap.xml'))}\n`);
