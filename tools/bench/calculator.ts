/**
 * Takes the calculator from this site's build, so that all compared sites have the same one: the element's HTML, its
 * script, the files that the script loads, and styles.
 */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CALCULATOR_SLUG } from './large-site.ts';
import { LOCALES } from '../../src/i18n/locales.ts';

/** In src/styles. */
const STYLESHEETS = ['tokens', 'form', 'timeline', 'dates'];
const CALCULATOR_ELEMENT = /<renewal-calculator[\s\S]*?<\/renewal-calculator>/;
const TEMPLATE = /<template>([\s\S]*?)<\/template>/;
const DEFINING_SCRIPT = /<script type="module">([\s\S]*?)<\/script>/;

const readArticle = (dist: string, path: string) => readFile(join(dist, path, CALCULATOR_SLUG, 'index.html'), 'utf8');

/** The first match of a pattern, or one of its groups. */
function partOf(article: string, pattern: RegExp, group = 0): string {
  const part = pattern.exec(article)?.[group];
  if (part === undefined) throw new Error('The built article has no calculator. Run `npm run build` again.');
  return part;
}

/** Maps each language's path, such as `fr-fr`, to HTML in one line: an empty line would end raw HTML in Markdown. */
export async function calculatorHtml(dist: string): Promise<Readonly<Record<string, string>>> {
  const entries = LOCALES.map(async ({ path }) => {
    const element = partOf(await readArticle(dist, path), CALCULATOR_ELEMENT);
    return [path, `<div>${element.replace(/\s*\n\s*/g, ' ')}</div>`] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** @param dist this site's build @param folder what the other site serves from its root */
export async function writeCalculator(dist: string, folder: string): Promise<void> {
  const article = await readArticle(dist, 'fr-fr');
  // The element needs a <template> with a script. Some generators remove scripts from pages, so calculator.js adds it.
  const template = JSON.stringify(partOf(article, TEMPLATE, 1));
  const create = `const t=document.createElement('template');t.innerHTML=${template};`;
  const insert = "document.querySelector('renewal-calculator')?.after(t);";
  const styles = await Promise.all(STYLESHEETS.map((name) => readFile(`src/styles/${name}.css`, 'utf8')));
  const css = styles.join('\n').replace(/\/\*[\s\S]*?\*\//g, '');
  await writeFile(join(folder, 'calculator.js'), `{${create}${insert}}${partOf(article, DEFINING_SCRIPT, 1)}`);
  await writeFile(join(folder, 'calculator.css'), css.replace(/\s+/g, ' '));
  await cp(join(dist, '_astro'), join(folder, '_astro'), { recursive: true });
}
