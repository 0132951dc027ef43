/** Builds the site in a pseudo-language, and finds text that isn't translated or doesn't fit. */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { listFiles } from '../../../src/files/list-files.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { findChromium } from '../../chromium.mjs';
import { type Command, type CommandContext, UsageError } from '../cli/command.ts';
import type { Misfit } from '../preview/fit.ts';
import { buildPreview } from '../preview/project.ts';
import { PSEUDO_TAG } from '../preview/pseudo.ts';
import { leftoversIn } from '../preview/untranslated.ts';
import { countOf } from '../cli/terminal-text.ts';

const LOCALE_FOLDER = PSEUDO_TAG.toLowerCase();

/** Whether a folder can be replaced: it doesn't exist, is empty, or has an earlier preview. */
async function isReplaceable(folder: string): Promise<boolean> {
  try {
    const names = await readdir(folder);
    return names.length === 0 || existsSync(join(folder, LOCALE_FOLDER, 'index.html'));
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

/** @throws UsageError for a folder with anything but an earlier preview, because the preview replaces the folder */
async function outputFolder({ root, args }: CommandContext): Promise<string> {
  const typed = args.valueOf('out') ?? 'preview';
  const folder = resolve(root, typed);
  if (await isReplaceable(folder)) return folder;
  throw new UsageError(
    `The preview replaces its output folder, so --out takes a new or empty folder or an earlier preview, not "${typed}".`,
  );
}

/** The paths of the built pages, relative to the output folder. */
const pagesIn = (folder: string): readonly string[] =>
  listFiles(join(folder, LOCALE_FOLDER)).flatMap((path) =>
    path.endsWith('.html') ? [`${LOCALE_FOLDER}/${path}`] : [],
  );

/** Keeps the first of each. Text in the header, for example, is on every page. */
function uniqueBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map([...items].reverse().map((item) => [key(item), item] as const)).values()].reverse();
}

/** Finds text that isn't translated. @param displayFolder the output folder as diagnostics show it */
async function leftovers(
  folder: string,
  displayFolder: string,
  paths: readonly string[],
): Promise<readonly Diagnostic[]> {
  const pages = await Promise.all(
    paths.map(async (path) => leftoversIn(await readFile(join(folder, path), 'utf8')).map((one) => ({ path, ...one }))),
  );
  return uniqueBy(pages.flat(), ({ text }) => text).map(({ path, line, text }) => ({
    path: `${displayFolder}/${path}`,
    line,
    rule: 'untranslated',
    message: `"${text}" isn't from strings.json or an article`,
    hint: 'make it a string, or set its lang attribute',
  }));
}

/** The browser driver is imported here so that no other command loads it. */
async function findMisfitsIn(
  { progress }: CommandContext,
  folder: string,
  paths: readonly string[],
): Promise<readonly Misfit[]> {
  const { findMisfits } = await import('../preview/fit.ts');
  return findMisfits(folder, paths, (done) => progress('Preview: measuring, page', done, paths.length));
}

export const preview: Command = {
  name: 'preview',
  summary: 'build the site in a pseudo-language to find untranslated text and text that is too long',
  usage: '',
  takes: [0, 0],
  about: `Builds a copy of the site with the additional locale ${PSEUDO_TAG}: the English with accents, 40% longer, and in [brackets].
Text that's still plain English isn't in strings.json or an article, so it can't be translated. Text that overflows the
page or is cut off is too long. Text is measured at phone and desktop sizes if Chromium is installed. To view the result,
run "npm run serve -- preview". The project itself doesn't change.`,
  options: [
    { name: 'out', value: 'FOLDER', about: 'the output folder, new or with an earlier preview; "preview" by default' },
  ],
  example: 'preview',
  run: async (context) => {
    const { root, content, progress } = context;
    const folder = await outputFolder(context);
    const displayFolder = relative(root, folder);
    const timer = setInterval(() => progress('Preview: building, step', 1, 3), 1000);
    await buildPreview(root, content, folder).finally(() => clearInterval(timer));
    const paths = pagesIn(folder);
    const untranslatedDiagnostics = await leftovers(folder, displayFolder, paths);
    const hasBrowser = findChromium() !== undefined;
    const misfits = hasBrowser ? await findMisfitsIn(context, folder, paths) : [];
    const misfitDiagnostics = uniqueBy(misfits, ({ text, width }) => `${text} ${width}`).map(
      ({ path, width, text, message }): Diagnostic => ({
        path: `${displayFolder}/${path}`,
        line: 1,
        rule: 'fit',
        message: `at ${width} px "${text.slice(0, 60)}" ${message}`,
        hint: 'let it wrap, or make room for it: translations are this long',
      }),
    );
    const fitSummary = hasBrowser
      ? `${countOf(misfitDiagnostics.length, 'text')} too long`
      : "not measured, because Chromium isn't installed";
    return {
      diagnostics: [...untranslatedDiagnostics, ...misfitDiagnostics],
      text: `${countOf(paths.length, 'page')} in ${displayFolder}/${LOCALE_FOLDER}: ${countOf(untranslatedDiagnostics.length, 'text')} not translated, ${fitSummary}.\nTo view it, run: npm run serve -- ${displayFolder}, and open http://localhost:4321/${LOCALE_FOLDER}/`,
      data: { folder: displayFolder, pages: paths, isMeasured: hasBrowser },
    };
  },
};
