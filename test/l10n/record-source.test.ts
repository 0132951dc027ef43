import { expect, test } from 'vitest';
import { parseArticleFile, parseStringsFile } from '../../src/translation/content.ts';
import { hashOf } from '../../src/translation/hash.ts';
import { partHashes, translatableArticle } from '../../src/translation/translatables.ts';
import { recordedFiles } from '../../tools/l10n/commands/record-source.ts';

const HEAD = 'title: T\ndescription: D\norder: 1\nupdated: 2021-07-15\nroles: [global-admin]\n';
const content = {
  articles: [
    parseArticleFile('src/content/en-US/a.mdx', `---\n${HEAD}---\n\nText.\n`),
    parseArticleFile('src/content/fr-FR/a.mdx', `---\n${HEAD}---\n\nTexte.\n`),
    parseArticleFile('src/content/sv-SE/orphan.mdx', `---\n${HEAD}---\n\nText.\n`),
  ],
  strings: [
    parseStringsFile('src/content/en-US/strings.json', '{"a": "A", "b": "B"}'),
    parseStringsFile('src/content/fr-FR/strings.json', '{"a": "A"}'),
  ],
  pictures: [],
};

test('an article records its source in its front matter, strings in their lock file', () => {
  const files = recordedFiles(content, ['fr-FR', 'sv-SE']);
  expect(files.map(({ path }) => path)).toEqual(['src/content/fr-FR/a.mdx', 'src/content/fr-FR/strings.lock.json']);
  const [english] = content.articles;
  const hashes = partHashes(english && translatableArticle(english));
  expect(Object.keys(hashes)).toEqual(['_meta', '_intro']);
  for (const [id, hash] of Object.entries(hashes)) expect(files[0]?.text).toContain(`    ${id}: ${hash}\n`);
  expect(JSON.parse(files[1]?.text ?? '')).toEqual({ method: 'machine', sections: { a: hashOf('A') } });
});

test('only the given article is recorded, and only if its record changes', () => {
  expect(recordedFiles(content, ['fr-FR'], 'b').map(({ path }) => path)).toEqual([]);
  const [recorded] = recordedFiles(content, ['fr-FR'], 'a');
  if (!recorded) throw new Error('nothing was recorded');
  const again = {
    ...content,
    articles: [...content.articles.slice(0, 1), parseArticleFile(recorded.path, recorded.text)],
  };
  expect(recordedFiles(again, ['fr-FR'], 'a').map(({ path }) => path)).toEqual([]);
});
