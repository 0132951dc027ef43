/** Takes hand-off files of the Microsoft documentation pipeline into this site. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, posix, relative, resolve } from 'node:path';
import { LINK_USE } from '../../../src/components/prose/use.ts';
import type { TextFile } from '../../../src/translation/content.ts';
import type { Finding } from '../../../src/translation/finding.ts';
import { readCheckFiles } from '../check/files.ts';
import { type Command, type Copy, type Desk, WrongUse } from '../command.ts';
import { decide } from '../handoff/decide.ts';
import { type Draft, readDrafts } from '../handoff/draft.ts';
import type { Finished } from '../handoff/finish.ts';
import { slugOf } from '../handoff/headings.ts';
import { createPictureNames } from '../handoff/library.ts';
import { RULE } from '../handoff/loss.ts';
import { type Shelf, readShelves } from '../handoff/read.ts';
import { countOf } from '../words.ts';

/** Below the project as it is named in it, else the whole path. */
function placeIn(root: string, path: string): string {
  const inside = relative(root, resolve(root, path)).replaceAll('\\', '/');
  return inside.startsWith('..') || isAbsolute(inside) ? resolve(root, path).replaceAll('\\', '/') : inside;
}

/** Included texts have no place of their own: they stand in the articles that include them. */
const isArticle = ({ relative: path }: Shelf['files'][number]) => !/(?:^|\/)includes?\//i.test(path);

interface Drafted {
  readonly shelf: Shelf;
  readonly drafts: readonly Draft[];
  readonly findings: readonly Finding[];
}

function draftAll(shelves: readonly Shelf[], slug: string | undefined, progress: Desk['progress']): readonly Drafted[] {
  const nameOf = createPictureNames();
  const total = shelves.reduce((sum, { files }) => sum + files.length, 0);
  let done = 0;
  return shelves.flatMap((shelf) =>
    shelf.files.filter(isArticle).map((file) => {
      progress('Converting', ++done, total);
      return { shelf, ...readDrafts(file, shelf.library, nameOf, slug) };
    }),
  );
}

/** What would overwrite something else, and what may be written. */
async function sortOut(root: string, files: readonly TextFile[], force: boolean) {
  const refused: Finding[] = [];
  const writes: TextFile[] = [];
  const same: string[] = [];
  for (const file of files) {
    const place = resolve(root, file.path);
    const before = existsSync(place) ? await readFile(place, 'utf8') : undefined;
    if (before === file.text) same.push(file.path);
    else if (before === undefined || force) writes.push(file);
    else
      refused.push({
        path: file.path,
        line: 1,
        rule: RULE,
        problem: 'the file exists',
        remedy: 'nothing was written; --force overwrites it',
      });
  }
  return { refused, writes, same };
}

function copiesOf(
  root: string,
  into: string,
  drafted: readonly Drafted[],
  finished: readonly Finished[],
  force: boolean,
): readonly Copy[] {
  const used = new Set(finished.map(({ draft }) => draft));
  const copies = drafted.flatMap(({ shelf, drafts }) =>
    drafts
      .filter((draft) => used.has(draft))
      .flatMap(({ tag, place, pictures }) =>
        pictures.map(({ from, to }): Copy => ({
          from: join(shelf.folder, from),
          to: posix.join(into, tag, posix.dirname(place), to),
        })),
      ),
  );
  const byPlace = new Map(copies.map((copy) => [copy.to, copy]));
  return [...byPlace.values()].filter(({ to }) => force || !existsSync(resolve(root, to)));
}

const asData = ({ draft: { metadata, path, tag, place, isBeside }, file }: Finished) => ({
  from: path,
  path: file.path,
  locale: tag,
  place,
  english: isBeside ? 'beside a translation' : null,
  method: isBeside ? null : (metadata.method ?? null),
  handedOff: metadata.handedOff ?? null,
  sourceCommit: metadata.sourceCommit ?? null,
  updated: metadata.updated ?? null,
});

/** @throws WrongUse where it is no name of an article */
function slugGiven(typed: string | undefined): string | undefined {
  if (typed === undefined || (typed !== '' && slugOf(typed) === typed)) return typed;
  throw new WrongUse(`--slug takes lower-case letters, digits and hyphens; "${typed}" given.`);
}

export const importHandoffs: Command = {
  name: 'import',
  summary: 'takes hand-off files of the Microsoft documentation pipeline in',
  usage: '<file or folder…> --into DIR',
  takes: [1, Infinity],
  about: `Turns hand-off files into articles of this site, DIR/<tag>/<slug>.mdx: metadata into front matter, anchors into
heading ids, figures of the policy into components. Where a file has its English side by side, that goes into
DIR/en-US. Says what could not be carried over, what disagrees with the policy, the English or the glossary,
and mends what "check --fix" mends. A folder's tree is kept. Nothing that exists is overwritten.`,
  options: [
    { name: 'into', value: 'DIR', about: 'where the folders of the languages are, or come to be' },
    {
      name: 'slug',
      value: 'NAME',
      about: 'the name of the article, where the files have others: one article in several languages',
    },
    { name: 'force', about: 'overwrites files that exist' },
  ],
  example: 'import handoff/renew-mpn-offers.md --into src/content',
  run: async ({ root, args, content, progress }) => {
    const typed = args.valueOf('into') ?? '';
    if (typed === '') throw new WrongUse('Say where the articles go: --into DIR.');
    const slug = slugGiven(args.valueOf('slug'));
    const force = args.has('force');
    const into = placeIn(root, typed);
    const [{ shelves, findings: unread }, { glossary }] = await Promise.all([
      readShelves(root, args.positionals, progress),
      readCheckFiles(root, content),
    ]);
    const drafted = draftAll(shelves, slug, progress);
    const { finished, findings } = decide({
      drafts: drafted.flatMap(({ drafts }) => drafts),
      site: content.articles,
      links: LINK_USE,
      glossary,
      pathOf: (tag, place) => posix.join(into, tag, `${place}.mdx`),
      progress: (done, total) => progress('Deciding', done, total),
    });
    const files = finished.map(({ file: { path, text } }) => ({ path, text }));
    const { refused, writes, same } = await sortOut(root, files, force);
    const all = [...unread, ...drafted.flatMap((one) => one.findings), ...refused, ...findings].toSorted(
      (one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0) || one.line - other.line,
    );
    const unchanged = same.length > 0 ? `, ${same.length} unchanged` : '';
    const text = [
      ...writes.map(({ path }) => path),
      `${countOf(drafted.length, 'file')} read, ${countOf(writes.length, 'article')} written${unchanged}, ${countOf(all.length, 'finding')}.`,
    ].join('\n');
    return {
      findings: all,
      writes,
      copies: copiesOf(root, into, drafted, finished, force),
      text,
      data: { articles: finished.map(asData), written: writes.map(({ path }) => path) },
    };
  },
};
