/** Compiles articles one by one, each into the body of a function, and keeps the results for the next build. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type KeptFiles, hashOf, openKeptFiles } from '../../cache/kept-files.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { checkParserLimits } from '../../translation/parser-limits.ts';
import { parseArticleFile } from '../../translation/content.ts';
import { markdown } from '../markdown.ts';

/** The import every compiled article starts with. One that has another needs the bundler. */
const RUNTIME_IMPORT = /^import \{([^}]*)\} from "astro\/jsx-runtime";$/gm;
const ANY_IMPORT = /^\s*import\b/m;

type Compile = (body: string, path: string) => Promise<string>;

async function compilerOf(root: string): Promise<Compile> {
  const { processor, syntaxHighlight } = markdown;
  const srcDir = pathToFileURL(join(root, 'src/'));
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight },
    { optimize: true, srcDir, sourcemap: false },
  );
  if (!renderer) throw new Error(`the Markdown processor "${processor.name}" does not compile MDX`);
  return async (body, path) => (await renderer.process(body, path, {})).code;
}

/**
 * The body of a function of Astro's JSX runtime that returns what an article's module exports.
 * @returns undefined for an article that needs the bundler: it imports something, which pictures make it do
 */
export function functionBodyOf(compiled: string): string | undefined {
  const names = Array.from(compiled.matchAll(RUNTIME_IMPORT), ([, list = '']) => list.replaceAll(' as ', ': '));
  const code = compiled.replace(RUNTIME_IMPORT, '').replace(/^export (default )?/gm, '');
  if (names.length === 0 || ANY_IMPORT.test(code)) return undefined;
  return `const { ${names.join(', ')} } = runtime;
${code}
const Content = (props = {}) =>
  MDXContent({ ...props, components: { Fragment: runtime.Fragment, ...props.components } });
Content[Symbol.for('mdx-component')] = true;
Content[Symbol.for('astro.needsHeadRendering')] = true;
Content[Symbol.for('astro:renderer')] = 'astro:jsx';
return { Content, getHeadings };
`;
}

export interface CompileTask {
  /** The project's folder. */
  readonly root: string;
  /** Where the results are kept. */
  readonly folder: string;
}

export interface CompiledArticles {
  /** By the path of the article in the project, as the content layer names it: the file with the function's body. */
  readonly compiled: Readonly<Record<string, string>>;
  /** Paths of articles that need the bundler. */
  readonly bundled: readonly string[];
}

function articlePaths(root: string): readonly string[] {
  return LOCALES.flatMap(({ tag }) => {
    const folder = join(root, 'src/content', tag);
    const names = existsSync(folder) ? readdirSync(folder).sort() : [];
    return names.filter((name) => name.endsWith('.mdx')).map((name) => `src/content/${tag}/${name}`);
  });
}

async function bodyIn(kept: KeptFiles, key: string, compile: () => Promise<string>): Promise<boolean> {
  if (kept.read(key)) return true;
  const body = functionBodyOf(await compile());
  if (body !== undefined) kept.write(key, body);
  return body !== undefined;
}

/** The content check stops the build on the others; until then, they must not overflow the parser, which ends the process. */
function isParsable(body: string): boolean {
  try {
    checkParserLimits(body);
    return true;
  } catch {
    return false;
  }
}

/** Compiles what has changed since the last build; forgets what is gone. */
export async function compileArticles({ root, folder }: CompileTask): Promise<CompiledArticles> {
  const kept = openKeptFiles(folder);
  const compile = await compilerOf(root);
  const compiled: Record<string, string> = {};
  const bundled: string[] = [];
  const keys = new Set<string>();
  for (const path of articlePaths(root)) {
    const text = readFileSync(join(root, path), 'utf8');
    const key = hashOf(path, text);
    const { body } = parseArticleFile(path, text);
    const isCompiled = isParsable(body) && (await bodyIn(kept, key, () => compile(body, join(root, path))));
    if (isCompiled) {
      keys.add(key);
      compiled[path] = kept.pathOf(key) ?? '';
    } else bundled.push(path);
  }
  kept.prune(keys);
  return { compiled, bundled };
}
