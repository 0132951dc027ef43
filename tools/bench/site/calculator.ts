/**
 * The calculator of the built site for other sites: its own island out of the built article, which stands in their HTML
 * as it stands in ours, with its own chunks, the code that wakes it, and the styles it needs.
 */
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const STYLES = ['tokens', 'form', 'timeline', 'dates'];
const ISLAND = /<astro-island[\s\S]*?<\/astro-island>/;
const ISLAND_SCRIPT = /<script>(\(\(\)=>\{(?:(?!<\/script>)[\s\S])*)<\/script>/g;

const readArticle = (dist: string, path: string) => readFile(join(dist, path, 'renew-mpn-offers/index.html'), 'utf8');

const LATE_PROPS = / data-props="[^"]*\/(_astro\/[^"]*)"/;

/** The island in a language, with its words, on one line: Markdown ends raw HTML at an empty one. */
export async function calculatorHtml(dist: string, path: string): Promise<string> {
  const island = ISLAND.exec(await readArticle(dist, path))?.[0];
  if (!island) throw new Error('The article has no calculator. Build the site again.');
  const props = await readFile(join(dist, LATE_PROPS.exec(island)?.[1] ?? ''), 'utf8');
  const whole = island.replace(
    LATE_PROPS,
    () => ` props="${props.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<div>${whole.replace(/\s*\n\s*/g, ' ')}</div>`;
}

/**
 * @param dist the finished build of this site
 * @param folder what the other site serves from its root
 */
export async function writeCalculator(dist: string, folder: string): Promise<void> {
  const article = await readArticle(dist, 'fr-fr');
  const scripts = Array.from(article.matchAll(ISLAND_SCRIPT), ([, code = '']) => code);
  const files = await readdir(join(dist, '_astro'));
  // Elsewhere the script stands apart from the island, so it comes with Astro's code and does not fetch it.
  for (const name of files.filter((file) => file.startsWith('island.'))) {
    scripts.push(await readFile(join(dist, '_astro', name), 'utf8'));
  }
  const styles = await Promise.all(STYLES.map((name) => readFile(`src/styles/${name}.css`, 'utf8')));
  const css = styles.join('\n').replace(/\/\*[\s\S]*?\*\//g, '');
  await writeFile(join(folder, 'calculator.js'), scripts.join(';\n'));
  await writeFile(join(folder, 'calculator.css'), css.replace(/\s+/g, ' '));
  await cp(join(dist, '_astro'), join(folder, '_astro'), { recursive: true });
}
