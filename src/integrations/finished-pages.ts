/**
 * What is put right in finished pages, and then the policy, which counts the hashes of their scripts and styles. All in
 * one reading: of thousands of pages, reading and writing each is most of the work.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { WHOLE_POLICY_PAGE, inlineHashes, policyFor, withPolicy } from './content-security.ts';
import { htmlFilesIn, inParallel } from './html-files.ts';
import { stylesInHead } from './styles-in-head.ts';
import { lateIsland } from './touched/late-island.ts';

/** What a page does besides being read comes after what it shows. */
const scriptsLate = (html: string) =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

const INLINE_PAIR = /<script>((?:(?!<\/script>)[^])*)<\/script><script>/g;

/** Scripts that stand side by side become one: the policy names a hash for each, and hashes do not compress. */
const scriptsJoined = (html: string) => html.replace(INLINE_PAIR, (_, script: string) => `<script>${script};`);

/** @param assets the address of the folder of scripts, with a slash at its end */
async function finishPages(folder: string, assets: string, assetsFolder: string): Promise<void> {
  const pages = await htmlFilesIn(folder);
  const whole = join(folder, WHOLE_POLICY_PAGE);
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const written = new Set<string>();
  const putRight = async (file: string): Promise<string> => {
    const { html, files } = lateIsland(scriptsLate(stylesInHead(await readFile(file, 'utf8'))), assets);
    for (const { name, text } of files.filter((one) => !written.has(one.name))) {
      written.add(name);
      await writeFile(join(assetsFolder, name), text);
    }
    return scriptsJoined(html);
  };
  const hashesOf = (html: string) => {
    const own = inlineHashes(html);
    own.scripts.forEach((one) => scripts.add(one));
    own.styles.forEach((one) => styles.add(one));
    return own;
  };
  await inParallel(
    pages.filter((file) => file !== whole),
    async (file) => {
      const html = await putRight(file);
      const own = hashesOf(html);
      await writeFile(file, withPolicy(file, html, policyFor(own.scripts, own.styles)));
    },
  );
  // The page with the whole policy comes last.
  const html = await putRight(whole);
  hashesOf(html);
  await writeFile(whole, withPolicy(whole, html, policyFor(scripts, styles)));
}

export function finishedPages(): AstroIntegration {
  let assets = '';
  let base = '';
  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        assets = config.build.assets;
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await finishPages(folder, `${base}${assets}/`, join(folder, assets));
      },
    },
  };
}
