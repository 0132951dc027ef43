import { z } from 'astro/zod';
import { urls } from '../../site/urls.ts';

/** The JSON Schema of a file, served at `path`. */
export function schemaResponse(path: string, title: string, schema: z.ZodType): Response {
  const described = { $id: urls.absolute(urls.at(path)), title, ...z.toJSONSchema(schema) };
  return new Response(`${JSON.stringify(described, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
}
