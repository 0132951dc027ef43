/** Edition mpn-2021 (the former program) as data, with sources. */
import type { APIRoute } from 'astro';
import { policyFile } from '../policy-files/index.ts';
import { urls } from '../site/urls.ts';

export const GET: APIRoute = () =>
  new Response(policyFile(urls.absolute(urls.at('/policy.schema.json'))), {
    headers: { 'Content-Type': 'application/json' },
  });
