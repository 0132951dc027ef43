import { z } from 'astro/zod';

/** Converts a Zod schema to a JSON Schema with a title and `$id`. */
export const jsonSchemaOf = (id: string, title: string, schema: z.ZodType): object => ({
  $id: id,
  title,
  ...z.toJSONSchema(schema),
});

/** The text of a JSON file. */
export const jsonText = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
