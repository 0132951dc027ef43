/**
 * The calculator of this site's build for other sites: the element from the article's HTML, its files, the script that
 * defines it, and the styles it needs. All sites that are compared have the same calculator.
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CALCULATOR_SLUG } from './large-site.ts';
import { LOCALES } from '../../src/i18n/locales.ts';

const STYLES = ['tokens', 'form', 'timeline', 'dates'];
const ELEMENT = /<renewal-calculator[\s\S]*?<\/renewal-calculator>/;
const TEMPLATE = /<template>([\s\S]*?)<\/template>/;
const DEFINITION = /<script type="module">([\s\S]*?)<\/script>/;

const readArticle = (dist: string, path: string) => readFile(join(dist, path, CALCULATOR_SLUG, 'index.html'), 'utf8');

function partOf(article: string, pattern: RegExp, group = 0): string {
  const part = pattern.exec(article)?.[group];
  if (part === undefined) throw new Error('The built article has no calculator. Run `npm run build` again.');
  return part;
}

/** Maps language paths to the element's HTML, which is on one line, because an empty line ends raw HTML in Markdown. */
export async function calculatorHtml(dist: string): Promise<Readonly<Record<string, string>>> {
  const entries = LOCALES.map(async ({ path }) => {
    const element = partOf(await readArticle(dist, path), ELEMENT);
    return [path, `<div>${element.replace(/\s*\n\s*/g, ' ')}</div>`] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/**
 * @param dist the build of this site
 * @param folder the folder that the other site serves from its root
 */
export async function writeCalculator(dist: string, folder: string): Promise<void> {
  const article = await readArticle(dist, 'fr-fr');
  // Some generators drop scripts from pages, so the definition adds the template that it needs.
  const template = JSON.stringify(partOf(article, TEMPLATE, 1));
  const create = `const t=document.createElement('template');t.innerHTML=${template};`;
  const insert = "document.querySelector('renewal-calculator')?.after(t);";
  const styles = await Promise.all(STYLES.map((name) => readFile(`src/styles/${name}.css`, 'utf8')));
  const css = styles.join('\n').replace(/\/\*[\s\S]*?\*\//g, '');
  await writeFile(join(folder, 'calculator.js'), `{${create}${insert}}${partOf(article, DEFINITION, 1)}`);
  await writeFile(join(folder, 'calculator.css'), css.replace(/\s+/g, ' '));
  await cp(join(dist, '_astro'), join(folder, '_astro'), { recursive: true });
}
