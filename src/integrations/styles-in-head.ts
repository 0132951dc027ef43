/**
 * Astro writes the few rules of its islands where the first island stands, and a component writes its own where
 * it stands; HTML knows <style> in the head only. The finished pages are put right before the policy counts hashes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { htmlFilesIn } from './html-files.ts';

const STYLE = /<style[^>]*>[\s\S]*?<\/style>/g;
const END_OF_HEAD = '</head>';

/**
 * The page with every style of its body at the end of its head, in order.
 * @example stylesInHead('<head></head><body><style>a{}</style></body>') // => '<head><style>a{}</style></head><body></body>'
 */
export function stylesInHead(html: string): string {
  const end = html.indexOf(END_OF_HEAD);
  if (end < 0) return html;
  const body = html.slice(end);
  const styles = body.match(STYLE) ?? [];
  return styles.length === 0 ? html : html.slice(0, end) + styles.join('') + body.replace(STYLE, '');
}

export function stylesInHeadOnly(): AstroIntegration {
  return {
    name: 'styles-in-head',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const file of await htmlFilesIn(fileURLToPath(dir))) {
          const html = await readFile(file, 'utf8');
          const put = stylesInHead(html);
          if (put !== html) await writeFile(file, put);
        }
      },
    },
  };
}
