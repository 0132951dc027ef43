/** Crawlers can read everything. Pages that shouldn't be indexed have a robots <meta>. */
import type { APIRoute } from 'astro';
import { urls } from '../site/urls.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.at('/sitemap.xml'))}\n`);
