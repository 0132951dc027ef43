/** After the pages: each gets its policy, and those of every language are indexed for the search. */
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LOCALES } from '../i18n/locales.ts';
import { inlineHashes, policyFor, withPolicy } from './content-security.ts';
import { htmlFilesIn } from './html-files.ts';
import { openIndex } from './search/index-site.ts';
import { pageOf } from './search/pages.ts';

/** A page's script comes after what the page shows; Astro's script elements take no attributes. */
const scriptsLate = (html: string) =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

const localeOfPath = (path: string) => LOCALES.find((locale) => path.startsWith(`${locale.path}/`));

export function postProcess(): AstroIntegration {
  let content = '';
  return {
    name: 'post-process',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = fileURLToPath(new URL('content/', config.srcDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const began = performance.now();
        const site = fileURLToPath(dir);
        const paths = (await htmlFilesIn(site)).map((file) => relative(site, file).replaceAll('\\', '/'));
        const finish = async (path: string): Promise<string> => {
          const file = join(site, path);
          const html = scriptsLate(await readFile(file, 'utf8'));
          const { scripts, styles } = inlineHashes(html);
          await writeFile(file, withPolicy(file, html, policyFor(scripts, styles)));
          return html;
        };
        const index = await openIndex(content, join(site, 'pagefind'));
        let count = 0;
        // A language after another: the pages of all of them take gigabytes where there are thousands.
        for (const { tag, path: folder } of LOCALES) {
          const own = paths.filter((path) => path.startsWith(`${folder}/`));
          const pages = [];
          for (const path of own) pages.push(pageOf(await finish(path), path, tag) ?? []);
          const indexed = pages.flat();
          if (indexed.length > 0) await index.add(tag, indexed);
          count += indexed.length;
        }
        await index.write();
        for (const path of paths.filter((one) => !localeOfPath(one))) pageOf(await finish(path), path, undefined);
        logger.info(`${count} pages indexed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
      },
    },
  };
}
