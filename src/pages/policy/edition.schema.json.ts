/** The JSON Schema of `/policy/<edition>.json`. */
import type { APIRoute } from 'astro';
import { editionSchemaFile } from '../../policy-files/index.ts';
import { urls } from '../../site/urls.ts';

export const GET: APIRoute = () =>
  new Response(editionSchemaFile(urls.absolute(urls.at('/policy/edition.schema.json'))), {
    headers: { 'Content-Type': 'application/schema+json' },
  });
