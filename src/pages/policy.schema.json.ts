/** The JSON Schema of /policy.json. */
import type { APIRoute } from 'astro';
import { policySchemaFile } from '../policy-files/index.ts';
import { urls } from '../site/urls.ts';

export const GET: APIRoute = () =>
  new Response(policySchemaFile(urls.absolute(urls.at('/policy.schema.json'))), {
    headers: { 'Content-Type': 'application/schema+json' },
  });
