/** Lists the Markdown versions of all articles by language, in the llmstxt.org format. Missing translations are omitted. */
import type { APIRoute } from 'astro';
import { createDateFormat } from '../i18n/format.ts';
import { LOCALES, SOURCE_TAG } from '../i18n/locales.ts';
import { stringsOf } from '../i18n/strings.ts';
import { urls } from '../site/urls.ts';
import { PROGRAMME_REPLACED } from '../rules/index.ts';
import { getManifest } from '../site/article-index.ts';

export const GET: APIRoute = async () => {
  const { pages } = await getManifest();
  const { t } = stringsOf(SOURCE_TAG);
  const lists = LOCALES.map(({ tag, name }) => {
    const own = pages.filter((page) => page.tag === tag && page.contentTag === tag);
    const items = own.map(({ slug, entry: { data } }) => {
      const address = urls.absolute(urls.markdown(tag, slug));
      return `- [${data.title}](${address}): ${data.description}`;
    });
    return items.length > 0 ? [`## ${name} (${tag})`, items.join('\n')] : [];
  });
  const text = [
    `# ${t('site.name')}`,
    `> ${t('home.description')}`,
    t('site.colophon', { replaced: createDateFormat(SOURCE_TAG).long(PROGRAMME_REPLACED) }),
    `## ${t('footer.data')}`,
    `- [policy.json](${urls.absolute(urls.at('/policy.json'))})`,
    ...lists.flat(),
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
