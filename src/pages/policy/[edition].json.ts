/** Each edition of the policy as data, with its sources. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { editionFile } from '../../policy-files/index.ts';
import { EDITION_IDS, type EditionId } from '../../rules/index.ts';
import { urls } from '../../site/urls.ts';

export const getStaticPaths = (() =>
  EDITION_IDS.map((edition) => ({ params: { edition }, props: { edition } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ readonly edition: EditionId }> = ({ props }) =>
  new Response(editionFile(props.edition, urls.absolute(urls.at('/policy/edition.schema.json'))), {
    headers: { 'Content-Type': 'application/json' },
  });
