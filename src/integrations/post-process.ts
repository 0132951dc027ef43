/**
 * Changes each finished page: adds the Content Security Policy, and gives scripts a low priority. Then builds the
 * search indexes. In development, serves the search index and the licenses of the last build.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { listFiles } from '../files/list-files.ts';
import { LOCALES } from '../i18n/locales.ts';
import { requestPath } from './request-path.ts';
import { inlineHashes, policyFor, withPolicy } from './content-security.ts';
import { indexLanguage } from '../search-index/index-site.ts';
import { type Page, pageOf } from '../search-index/pages.ts';

/** Scripts load after visible content. Done in the HTML, because Astro doesn't bundle scripts with attributes. */
const withLowPriorityScripts = (html: string) =>
  // Not in a <template>: such a script only has a URL, which ui/deferred-element.ts imports.
  html.replace(/(?<!<template>\s*)<script type="module" src=/g, '<script type="module" fetchpriority="low" src=');

const localeOfPath = (path: string) => LOCALES.find((locale) => path.startsWith(`${locale.path}/`));

/** The development server serves the last build's copies of these. */
const ONLY_BUILT = /^(pagefind\/|licenses\.md$)/;

export function postProcess(): AstroIntegration {
  let contentFolder = '';
  let cacheFolder = '';
  let buildFolder = '';
  let base = '/';
  return {
    name: 'post-process',
    hooks: {
      'astro:config:done': ({ config }) => {
        contentFolder = fileURLToPath(new URL('content/', config.srcDir));
        cacheFolder = fileURLToPath(new URL('search/', config.cacheDir));
        buildFolder = fileURLToPath(config.outDir);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        const lastBuild = sirv(buildFolder, { dev: true });
        server.middlewares.use((request, response, next) => {
          const { url = '/' } = request;
          const path = requestPath(url, base);
          if (ONLY_BUILT.test(path)) request.url = `/${path}`;
          const passOn = () => {
            request.url = url;
            next();
          };
          if (ONLY_BUILT.test(path)) lastBuild(request, response, passOn);
          else passOn();
        });
      },
      // Not in astro:build:done, because cache.ts seals the cache there, and this hook still writes to the cache.
      'astro:build:generated': async ({ dir, logger }) => {
        const start = performance.now();
        const site = fileURLToPath(dir);
        const paths = listFiles(site).filter((path) => path.endsWith('.html'));
        const finish = async (path: string): Promise<string> => {
          const file = join(site, path);
          const html = withLowPriorityScripts(await readFile(file, 'utf8'));
          const { scripts, styles } = inlineHashes(html);
          await writeFile(file, withPolicy(file, html, policyFor(scripts, styles)));
          return html;
        };
        const finishLanguage = async ({ tag, path: folder }: (typeof LOCALES)[number]): Promise<readonly Page[]> => {
          const pages = [];
          for (const path of paths.filter((other) => other.startsWith(`${folder}/`)))
            pages.push(pageOf(await finish(path), path, tag) ?? []);
          return pages.flat();
        };
        let count = 0;
        // While Pagefind's process indexes a language, this one finishes the pages of the next. No more than that, because
        // thousands of pages in all languages together need gigabytes of memory.
        let indexing = Promise.resolve();
        for (const locale of LOCALES) {
          const [pages] = await Promise.all([finishLanguage(locale), indexing]);
          const folders = {
            content: contentFolder,
            output: join(site, 'pagefind', locale.path),
            cache: join(cacheFolder, locale.path),
          };
          if (pages.length > 0) indexing = indexLanguage(folders, locale.tag, pages);
          count += pages.length;
        }
        await indexing;
        // pageOf fails if a page outside the languages' folders is marked for indexing.
        for (const path of paths.filter((other) => !localeOfPath(other))) pageOf(await finish(path), path, undefined);
        logger.info(`${count} pages indexed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
      },
    },
  };
}
