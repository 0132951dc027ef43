/** Which UI strings a script uses: the keys in its source code and in all modules that it imports. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** A static or dynamic import of another source file. */
const RELATIVE_IMPORT =
  /^\s*(?:import|export)\s(?!type\s)[^'";]*?from\s*'(\.[^']+\.tsx?)'|^\s*import\s*'(\.[^']+\.tsx?)'|\bimport\(\s*'(\.[^']+\.tsx?)'/gm;
const STRING_LITERAL = /'([\w.-]+)'|"([\w.-]+)"/g;
/** A template literal that begins with the first part of a key, for example `offer.${id}`. */
const TEMPLATE_LITERAL = /`([a-z][\w-]*\.[^`]*\$\{[^`]*)`/g;
const TEMPLATE_PLACEHOLDER = /\$\{[^}]*\}/;

/** Follows static and dynamic imports, but not type-only ones. @returns maps the path of each file to its text */
export async function filesReachableFrom(entries: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  const visit = async (path: string): Promise<void> => {
    if (sources.has(path)) return;
    sources.set(path, '');
    const source = await readFile(path, 'utf8');
    sources.set(path, source);
    const imported = Array.from(source.matchAll(RELATIVE_IMPORT), (match) => match[1] ?? match[2] ?? match[3] ?? '');
    await Promise.all(imported.map((name) => visit(resolve(dirname(path), name))));
  };
  await Promise.all(entries.map(visit));
  return sources;
}

const escapeRegExp = (text: string) => text.replace(/[^\w-]/g, '\\$&');

/** A placeholder matches one part of a key, without dots. */
const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.split(TEMPLATE_PLACEHOLDER).map(escapeRegExp).join('[^.]+')}$`);

/** The known keys that source code mentions, as a string or a template literal. */
export function keysIn(source: string, knownKeys: ReadonlySet<string>): readonly string[] {
  const literals = Array.from(source.matchAll(STRING_LITERAL), (match) => match[1] ?? match[2] ?? '');
  const patterns = Array.from(source.matchAll(TEMPLATE_LITERAL), ([, template = '']) => patternOf(template));
  const matchesTemplate = (key: string) => patterns.some((pattern) => pattern.test(key));
  return [...literals.filter((text) => knownKeys.has(text)), ...[...knownKeys].filter(matchesTemplate)];
}
