/** The picture of every article and language, for where its link is shared. A build makes them all: helper.ts. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { tagToPath } from '../../i18n/locales.ts';
import { getManifest } from '../_manifest.ts';
import { cardOf, hasCard } from './files.ts';

export const getStaticPaths = (async () => {
  const { pages } = await getManifest();
  return pages
    .filter(hasCard)
    .map((page) => ({ params: { locale: tagToPath(page.tag), slug: page.slug }, props: { page } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await cardOf(props.page), { headers: { 'Content-Type': 'image/png' } });
