/** The comparison of the policy's editions as plain Markdown. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { printComparison } from '../../components/changes/comparison-markdown.ts';
import type { LocaleTag } from '../../i18n/locales.ts';
import { localePaths } from '../../site/locale-paths.ts';

export const getStaticPaths = localePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ tag: LocaleTag }> = ({ props }) =>
  new Response(printComparison(props.tag), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
