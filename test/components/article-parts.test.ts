import { expect, test } from 'vitest';
import { articleParts, untranslatedSections } from '../../src/components/article/parts.ts';

type Page = Parameters<typeof articleParts>[0];

const bodyOf = (ids: readonly string[]) => `Intro.\n\n${ids.map((id) => `## ${id} {#${id}}\n\nText.\n`).join('\n')}`;

/** A French page of an English article. `own` are the IDs of its sections, and `added` the ones that were never translated. */
function pageOf(english: readonly string[], own: readonly string[], added: readonly string[], hasRecord = true): Page {
  const entry = { body: bodyOf(own), data: { translation: hasRecord ? { method: 'human', sections: {} } : undefined } };
  const changes = added.map((id) => ({ id, change: 'added' }));
  const page = {
    tag: 'fr-FR',
    contentTag: 'fr-FR',
    entry,
    source: { body: bodyOf(english), data: {} },
    status: { changes },
  };
  return page as unknown as Page;
}

const partsOf = (page: Page) =>
  articleParts(page, untranslatedSections(page))?.map(({ isEnglish, sections }) =>
    [isEnglish ? 'en' : 'fr', ...sections].join(' '),
  );

test.each([
  ['in its own language', ['a', 'b'], ['a', 'b'], [], undefined],
  ['with an English title and introduction', ['a', 'b'], ['a', 'b'], ['_meta', '_intro'], undefined],
  ['with English in between', ['a', 'b', 'c'], ['a', 'b', 'c'], ['b'], ['fr a', 'en b', 'fr c']],
  ['whose new sections aren’t in its file', ['a', 'b', 'c'], ['a'], ['b', 'c'], ['fr a', 'en b c']],
  ['with a section that the English has lost', ['a', 'b'], ['a', 'x', 'b'], ['b'], ['fr a', 'en b', 'fr x']],
])('a page %s', (_, english, own, added, parts) => {
  expect(partsOf(pageOf(english, own, added))).toEqual(parts);
});

test('a translation without a record is shown as it is', () => {
  expect(untranslatedSections(pageOf(['a'], ['a'], ['a'], false)).size).toBe(0);
});

test('a section that has no record and no English text, such as an imported one, is shown', () => {
  const page = pageOf(['a'], ['a'], ['a']);
  page.entry.body = 'Intro.\n\n## Titre {#a}\n\nTexte.\n';
  expect(untranslatedSections(page).size).toBe(0);
});

test('the title and description count as untranslated as long as one of them is in English', () => {
  const withMeta = (title: string, description: string) => {
    const page = pageOf(['a'], ['a'], ['_meta']);
    Object.assign(page.source.data, { title: 'Title', description: 'Description' });
    Object.assign(page.entry.data, { title, description });
    return [...untranslatedSections(page)];
  };
  expect(withMeta('Titre', 'Description')).toEqual(['_meta']);
  expect(withMeta('Title', 'Résumé')).toEqual(['_meta']);
  expect(withMeta('Titre', 'Résumé')).toEqual([]);
});

test('components that a translation has in common with the English don’t make it English', () => {
  const page = pageOf(['a'], ['a'], ['a']);
  const components = '<WorkedExample offer="action-pack" />\n\n<Note>\n';
  page.source.body = `Intro.\n\n## Title {#a}\n\n${components}Some text.\n</Note>\n`;
  page.entry.body = `Intro.\n\n## Titre {#a}\n\n${components}Du texte.\n</Note>\n`;
  expect(untranslatedSections(page).size).toBe(0);
  page.entry.body = page.entry.body.replace('Du texte.', 'Some text.');
  expect([...untranslatedSections(page)]).toEqual(['a']);
});
