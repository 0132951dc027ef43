/** The cache keys of pages that list articles: they depend on everything that the list shows. */
import { afterAll, expect, test, vi } from 'vitest';

const ARTICLE_INDEX = '../../src/site/article-index.ts';

afterAll(() => {
  vi.doUnmock(ARTICLE_INDEX);
  vi.resetModules();
});

test.each(['titleTag', 'descriptionTag'])(
  'a list is rendered again if the language of a text (%s) changes',
  async (field) => {
    const cacheKeyWith = async (textTag: string) => {
      vi.resetModules();
      // The module can't be loaded without Astro.
      vi.doMock(ARTICLE_INDEX, () => {
        const entry = { data: { title: 'Action Pack', description: 'About' } };
        const pages = [
          {
            tag: 'fr-FR',
            slug: 'action-pack',
            contentTag: 'fr-FR',
            entry,
            titleTag: 'fr-FR',
            descriptionTag: 'fr-FR',
            [field]: textTag,
          },
        ];
        return { getArticleIndex: () => Promise.resolve({ pages }) };
      });
      const { listPaths } = await import('../../src/site/locale-paths.ts');
      return (await listPaths()).find(({ props }) => props.tag === 'fr-FR')?.cacheKey;
    };
    expect(await cacheKeyWith('fr-FR')).not.toBe(await cacheKeyWith('en-US'));
  },
);
