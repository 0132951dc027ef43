/** The JSON Schema of `/policy/<edition>.json`. */
import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { urls } from '../../site/urls.ts';
import { editionSchema } from './_edition-schema.ts';

export const GET: APIRoute = () => {
  const schema = {
    $id: urls.absolute(urls.at('/policy/edition.schema.json')),
    title: 'An edition of the renewal policy',
    ...z.toJSONSchema(editionSchema),
  };
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
