/** An index is built again only if what's indexed has changed, or if the language's articles were translated. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { indexLanguage } from '../../src/search-index/index-site.ts';
import { pageOf } from '../../src/search-index/pages.ts';

test('an index is kept while the indexed text is the same, and replaced when it changes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kept-index-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const folders = { content: folder, output: join(folder, 'output'), cache: join(folder, 'cache') };
  const build = async (text: string, ignored = '') => {
    await rm(folders.output, { recursive: true, force: true });
    const html = `<html lang="en-US"><head></head><body><main data-pagefind-body><h1>Fees</h1>
      <p data-pagefind-ignore>${ignored}</p><p>${text}</p></main></body></html>`;
    const page = pageOf(html, 'en-us/fees/index.html', 'en-US');
    if (!page) throw new Error('not indexed');
    await indexLanguage(folders, 'en-US', [page]);
    const hints = JSON.parse(await readFile(join(folders.output, 'hints.json'), 'utf8')) as { words: string[] };
    return { words: hints.words, files: await readdir(folders.output) };
  };
  const first = await build('one');
  expect(first.files).toEqual(expect.arrayContaining(['fragment', 'index', 'pagefind.js']));
  const [copy = ''] = await readdir(folders.cache);
  await writeFile(join(folders.cache, copy, 'mark'), '');

  const again = await build('one', 'a notice that is not indexed');
  expect(again.words).toEqual(['fees', 'one']);
  expect(again.files).toContain('mark'); // the copy was used

  const changed = await build('two');
  expect(changed.words).toEqual(['fees', 'two']);
  expect(changed.files).not.toContain('mark');
  const kept = await readdir(folders.cache);
  expect(kept).toHaveLength(1);
  expect(kept).not.toContain(copy);

  await mkdir(join(folder, 'en-US'));
  await writeFile(join(folder, 'en-US/search.json'), '{ "synonyms": { "cost": "fee" } }');
  await build('two');
  expect(await readdir(folders.cache)).not.toEqual(kept);
});

test('the hints say whether the language has articles that are only in English', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'partial-index-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const folders = { content: folder, output: join(folder, 'output'), cache: join(folder, 'cache') };
  const html = '<html lang="fr-FR"><head></head><main data-pagefind-body><h1>Frais</h1></main></html>';
  const page = pageOf(html, 'fr-fr/glossary/index.html', 'fr-FR');
  if (!page) throw new Error('not indexed');
  const build = async () => {
    await rm(folders.output, { recursive: true, force: true });
    await indexLanguage(folders, 'fr-FR', [page]);
    return JSON.parse(await readFile(join(folders.output, 'hints.json'), 'utf8')) as { isPartlyEnglish?: boolean };
  };
  for (const tag of ['en-US', 'fr-FR']) await mkdir(join(folder, tag));
  await writeFile(join(folder, 'en-US/fees.mdx'), '');
  expect((await build()).isPartlyEnglish).toBe(true);
  await writeFile(join(folder, 'fr-FR/fees.mdx'), '');
  expect((await build()).isPartlyEnglish).toBeUndefined();
});
