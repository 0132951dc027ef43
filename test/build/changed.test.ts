/** Builds a copy of the project with every kind of valid change, and rebuilds it after more changes. */
import { readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { SETTINGS } from './changed/change.ts';
import { imports } from './changed/imports.ts';
import { NEW_LOCALES, commitOriginal, newLocale } from './changed/new-locale.ts';
import { pictures } from './changed/pictures.ts';
import { text } from './changed/text.ts';
import { translations } from './changed/translations.ts';
import { type Project, makeCurrent, openProject } from './project.ts';

/** The article whose English changes between two builds. */
const EDITED = 'mpn-get-action-pack';

const CHANGES = [translations, pictures, newLocale, imports, text];

let project: Project | undefined;

function built(): Project {
  if (!project) throw new Error('The changed site was not built.');
  return project;
}

beforeAll(async () => {
  project = await openProject();
  // All translations are current, so that only the changes below make them outdated.
  await makeCurrent(
    project.folder,
    LOCALES.map(({ tag }) => tag),
  );
  commitOriginal(project.folder);
  for (const { make } of CHANGES) await make(project);
  const { code, output } = await project.build(SETTINGS);
  expect(output).toContain('Complete!');
  expect(code).toBe(0);
});

afterAll(() => project?.close());

for (const { tests } of CHANGES) tests(built);

test('a rebuild renders only affected pages, and its output equals that of a clean build', async () => {
  const { folder, edit, build, page } = built();
  const neighbors = Array.from(
    (await page('nl-nl/advanced-specializations/index.html')).matchAll(/href="\/docs\/([^"]+)" rel="(?:prev|next)"/g),
    ([, address = '']) => `${address}index.html`,
  );
  // The first edit makes translations outdated. The title is also on neighboring articles, in lists, and on the card.
  await edit(`src/content/en-US/${EDITED}.mdx`, (text) => text.replace(/\n\n## /, '\n\nA new paragraph.\n\n## '));
  await edit('src/content/nl-NL/advanced-specializations.mdx', (text) => text.replace(/^title: .*$/m, 'title: Anders'));
  const { output } = await build(SETTINGS);
  const rendered = Array.from(output.matchAll(/├─ (\S+\/\S+) \(\+/g), ([, path = '']) => path.replace(/^\//, ''));
  // Without cards, because every build renders their routes, and takes unchanged images from the cache.
  const articles = rendered.filter((path) => /^\w\w-\w\w\/[\w-]+(\/index\.html|\.md)$/.test(path));
  const inEveryLocale = [
    ...new Set([...LOCALES.map(({ tag }) => tag as string), ...NEW_LOCALES].map((tag) => tag.toLowerCase())),
  ].flatMap((path) => [`${path}/${EDITED}.md`, `${path}/${EDITED}/index.html`]);
  const affectedByTitle = [
    'nl-nl/advanced-specializations.md',
    'nl-nl/advanced-specializations/index.html',
    'nl-nl/search/index.html',
    ...neighbors,
  ];
  expect(neighbors.length).toBeGreaterThan(0);
  expect(articles.sort()).toEqual([...new Set([...inEveryLocale, ...affectedByTitle])].sort());

  await rename(join(folder, 'dist'), join(folder, 'incremental'));
  await rm(join(folder, '.astro'), { recursive: true });
  await build(SETTINGS);
  const pathsIn = async (root: string) =>
    (await readdir(join(folder, root), { recursive: true }))
      .filter((path) => /\.(html|md|png|txt|xml|json)$/.test(path) && !path.startsWith('pagefind'))
      .sort();
  const paths = await pathsIn('dist');
  expect(paths.length).toBeGreaterThan(100);
  expect(await pathsIn('incremental')).toEqual(paths);
  for (const path of paths) {
    const [incremental, clean] = await Promise.all(
      ['incremental', 'dist'].map((root) => readFile(join(folder, root, path), 'base64')),
    );
    expect(incremental === clean, path).toBe(true);
  }
});

test('a title with a character that no font has fails the build with a message', async () => {
  const { edit, build } = built();
  await edit('src/content/nl-NL/advanced-specializations.mdx', (text) => text.replace(/^title: .*$/m, 'title: 續約'));
  const { code, output } = await build(SETTINGS);
  expect(output).toContain('The card of "續約" (nl-NL) has no glyph for 續 約.');
  expect(code).not.toBe(0);
});
