/** Crawlers may read everything; pages that should stay out of an index say so themselves. */
import type { APIRoute } from 'astro';
import { addresses } from '../site/urls.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${addresses.absolute(addresses.at('/sitemap.xml'))}\n`);
