/** Adds the Content Security Policy to each finished page, and builds the search indexes. */
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
import { pageOf } from '../search-index/pages.ts';

/**
 * Gives page scripts a low priority, so that they load after visible content. The attribute is added to the finished
 * HTML, because Astro doesn't bundle scripts that have attributes in the source.
 */
const scriptsLate = (html: string) =>
  // Not in a <template>: such a script only has a URL, which ui/deferred-element.ts imports.
  html.replace(/(?<!<template>\s*)<script type="module" src=/g, '<script type="module" fetchpriority="low" src=');

const localeOfPath = (path: string) => LOCALES.find((locale) => path.startsWith(`${locale.path}/`));

/** Files that only a build creates. The development server serves the last build's copies of them. */
const ONLY_BUILT = /^(pagefind\/|licenses\.md$)/;

export function postProcess(): AstroIntegration {
  let content = '';
  let cache = '';
  let dist = '';
  let base = '/';
  return {
    name: 'post-process',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = fileURLToPath(new URL('content/', config.srcDir));
        cache = fileURLToPath(new URL('search/', config.cacheDir));
        dist = fileURLToPath(config.outDir);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server }) => {
        const lastBuild = sirv(dist, { dev: true });
        server.middlewares.use((request, response, next) => {
          const { url = '/' } = request;
          const path = requestPath(url, base);
          if (ONLY_BUILT.test(path)) request.url = `/${path}`;
          const goOn = () => {
            request.url = url;
            next();
          };
          if (ONLY_BUILT.test(path)) lastBuild(request, response, goOn);
          else goOn();
        });
      },
      // Not in astro:build:done, because cache.ts seals the cache there, and this hook still writes to the cache.
      'astro:build:generated': async ({ dir, logger }) => {
        const began = performance.now();
        const site = fileURLToPath(dir);
        const paths = listFiles(site).filter((path) => path.endsWith('.html'));
        const finish = async (path: string): Promise<string> => {
          const file = join(site, path);
          const html = scriptsLate(await readFile(file, 'utf8'));
          const { scripts, styles } = inlineHashes(html);
          await writeFile(file, withPolicy(file, html, policyFor(scripts, styles)));
          return html;
        };
        let count = 0;
        // One language at a time, because thousands of pages in all languages together need gigabytes of memory.
        for (const { tag, path: folder } of LOCALES) {
          const own = paths.filter((path) => path.startsWith(`${folder}/`));
          const pages = [];
          for (const path of own) pages.push(pageOf(await finish(path), path, tag) ?? []);
          const indexed = pages.flat();
          const folders = { content, output: join(site, 'pagefind', folder), cache: join(cache, folder) };
          if (indexed.length > 0) await indexLanguage(folders, tag, indexed);
          count += indexed.length;
        }
        for (const path of paths.filter((one) => !localeOfPath(one))) pageOf(await finish(path), path, undefined);
        logger.info(`${count} pages indexed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
      },
    },
  };
}
