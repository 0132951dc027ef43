/** The llmstxt.org list of Markdown pages, by language, and of the policy's JSON files. Omits missing translations. */
import type { APIRoute } from 'astro';
import { createDateFormat } from '../i18n/format.ts';
import { LOCALES, SOURCE_TAG } from '../i18n/locales.ts';
import { stringsOf } from '../i18n/strings.ts';
import { urls } from '../site/urls.ts';
import { EDITIONS, EDITION_IDS } from '../rules/index.ts';
import { getArticleIndex } from '../site/article-index.ts';

export const GET: APIRoute = async () => {
  const { pages } = await getArticleIndex();
  const { t } = stringsOf(SOURCE_TAG);
  const lists = LOCALES.map(({ tag, name }) => {
    const translatedPages = pages.filter((page) => page.tag === tag && page.contentTag === tag);
    const { t: translate } = stringsOf(tag);
    const changesUrl = urls.absolute(urls.markdown(tag, 'what-changed'));
    const comparison = `- [${translate('changes.title')}](${changesUrl}): ${translate('changes.description')}`;
    const items = translatedPages.map(({ slug, entry: { data } }) => {
      const articleUrl = urls.absolute(urls.markdown(tag, slug));
      return `- [${data.title}](${articleUrl}): ${data.description}`;
    });
    return items.length > 0 ? [`## ${name} (${tag})`, [...items, comparison].join('\n')] : [];
  });
  const text = [
    `# ${t('site.name')}`,
    `> ${t('home.description')}`,
    t('site.colophon', { read: createDateFormat(SOURCE_TAG).long(EDITIONS.maicpp.asOf) }),
    `## ${t('footer.data')}`,
    ['policy.json', ...EDITION_IDS.map((edition) => `policy/${edition}.json`)]
      .map((path) => `- [${path}](${urls.absolute(urls.at(`/${path}`))})`)
      .join('\n'),
    ...lists.flat(),
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
