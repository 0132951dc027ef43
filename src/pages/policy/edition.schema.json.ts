/** The JSON Schema of `/policy/<edition>.json`. */
import type { APIRoute } from 'astro';
import { editionSchema } from './_edition-schema.ts';
import { schemaResponse } from './_schema-response.ts';

export const GET: APIRoute = () =>
  schemaResponse('/policy/edition.schema.json', 'An edition of the renewal policy', editionSchema);
