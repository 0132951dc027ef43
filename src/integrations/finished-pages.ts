/** What is put right in finished pages before the policy counts the hashes of their scripts and styles. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { htmlFilesIn } from './html-files.ts';
import { stylesInHead } from './styles-in-head.ts';
import { lateIsland } from './touched/late-island.ts';

/** What a page does besides being read comes after what it shows. */
const scriptsLate = (html: string) =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

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
        const written = new Set<string>();
        for (const file of await htmlFilesIn(folder)) {
          const html = await readFile(file, 'utf8');
          const { html: put, code } = lateIsland(scriptsLate(stylesInHead(html)), `${base}${assets}/`);
          if (put !== html) await writeFile(file, put);
          if (code === undefined || written.has(code.name)) continue;
          written.add(code.name);
          await writeFile(join(folder, assets, code.name), code.text);
        }
      },
    },
  };
}
