/**
 * The calculator of the built site for other sites: its element out of the built article, which is in their HTML as it is
 * in ours, with its own files, the script that defines it, and the styles it needs.
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const STYLES = ['tokens', 'form', 'timeline', 'dates'];
const ELEMENT = /<renewal-calculator[\s\S]*?<\/renewal-calculator>/;
const TEMPLATE = /<template>([\s\S]*?)<\/template>/;
const DEFINITION = /<script type="module">([\s\S]*?)<\/script>/;

const readArticle = (dist: string, path: string) => readFile(join(dist, path, 'renew-mpn-offers/index.html'), 'utf8');

function partOf(article: string, pattern: RegExp, group = 0): string {
  const part = pattern.exec(article)?.[group];
  if (part === undefined) throw new Error('The article has no calculator. Build the site again.');
  return part;
}

/** The element in a language, on one line: Markdown ends raw HTML at an empty one. */
export async function calculatorHtml(dist: string, path: string): Promise<string> {
  const element = partOf(await readArticle(dist, path), ELEMENT);
  return `<div>${element.replace(/\s*\n\s*/g, ' ')}</div>`;
}

/**
 * @param dist the finished build of this site
 * @param folder what the other site serves from its root
 */
export async function writeCalculator(dist: string, folder: string): Promise<void> {
  const article = await readArticle(dist, 'fr-fr');
  // Some sites take scripts out of their pages, so the template comes with the definition.
  const template = JSON.stringify(partOf(article, TEMPLATE, 1));
  const place = `const t=document.createElement('template');t.innerHTML=${template};`;
  const after = "document.querySelector('renewal-calculator')?.after(t);";
  const styles = await Promise.all(STYLES.map((name) => readFile(`src/styles/${name}.css`, 'utf8')));
  const css = styles.join('\n').replace(/\/\*[\s\S]*?\*\//g, '');
  await writeFile(join(folder, 'calculator.js'), `{${place}${after}${partOf(article, DEFINITION, 1)}}`);
  await writeFile(join(folder, 'calculator.css'), css.replace(/\s+/g, ' '));
  await cp(join(dist, '_astro'), join(folder, '_astro'), { recursive: true });
}
