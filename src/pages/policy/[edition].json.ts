/** Each edition of the policy as data, with its sources. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { EDITIONS, EDITION_IDS, type EditionId } from '../../rules/index.ts';
import { urls } from '../../site/urls.ts';
import { editionSchema } from './_edition-schema.ts';

export const getStaticPaths = (() =>
  EDITION_IDS.map((edition) => ({ params: { edition }, props: { edition } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ readonly edition: EditionId }> = ({ props }) => {
  const { rules, ...texts } = EDITIONS[props.edition];
  // Parsing stops the build where an edition and the published schema disagree.
  const edition = editionSchema.parse({
    $schema: urls.absolute(urls.at('/policy/edition.schema.json')),
    ...texts,
    ...rules,
  });
  return new Response(`${JSON.stringify(edition, null, 2)}\n`, { headers: { 'Content-Type': 'application/json' } });
};
