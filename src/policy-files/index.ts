/** The policy as JSON files, with their schemas: published by the site and in the npm package. */
import { editionSchema } from './edition-schema.ts';
import { jsonSchemaOf, jsonText } from './json-schema.ts';
import { policySchema } from './policy-schema.ts';

export { editionFile } from './edition.ts';
export { policyFile } from './policy.ts';

/** The text of the JSON Schema of `/policy.json`, which is published at the URL `id`. */
export const policySchemaFile = (id: string): string => jsonText(jsonSchemaOf(id, 'The renewal policy', policySchema));

/** The text of the JSON Schema of `/policy/<edition>.json`, which is published at the URL `id`. */
export const editionSchemaFile = (id: string): string =>
  jsonText(jsonSchemaOf(id, 'An edition of the renewal policy', editionSchema));
