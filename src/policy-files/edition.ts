import { EDITIONS, type EditionId } from '../rules/index.ts';
import { editionSchema } from './edition-schema.ts';
import { jsonText } from './json-schema.ts';

/**
 * The text of `/policy/<edition>.json`: an edition as data, with its sources.
 * @param schema the URL of its schema
 * @throws ZodError if the edition doesn't match its published schema
 */
export function editionFile(id: EditionId, schema: string): string {
  const { rules, ...otherData } = EDITIONS[id];
  return jsonText(editionSchema.parse({ $schema: schema, ...otherData, ...rules }));
}
