import { z } from 'astro/zod';

/** A Zod schema as a JSON Schema. `id` is its address. */
export const jsonSchemaOf = (id: string, title: string, schema: z.ZodType): object => ({
  $id: id,
  title,
  ...z.toJSONSchema(schema),
});

/** The text of a JSON file. */
export const jsonText = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
