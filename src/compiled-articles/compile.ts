/** Compiles each article to the body of a function, and caches the results for the next build. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FileCache, hashOf, openFileCache } from '../cache/file-cache.ts';
import { LOCALES } from '../i18n/locales.ts';
import { parseArticleFile } from '../translation/content.ts';
import { checkParserLimits } from '../translation/parser-limits.ts';
import { markdown } from '../integrations/markdown.ts';

/** The import that every compiled article starts with. An article with any other import needs the bundler. */
const RUNTIME_IMPORT = /^import \{([^}]*)\} from "astro\/jsx-runtime";$/gm;
const ANY_IMPORT = /^\s*import\b/m;

type Compile = (body: string, path: string) => Promise<string>;

/** Compiles the body of an article as Astro's MDX integration would. */
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
 * Turns a compiled module into a function body that takes Astro's JSX `runtime` and returns the module's exports.
 * @returns undefined if the article needs the bundler because it imports something, for example an image
 */
export function functionBodyOf(compiled: string): string | undefined {
  const importLists = Array.from(compiled.matchAll(RUNTIME_IMPORT), ([, list = '']) => list.replaceAll(' as ', ': '));
  const code = compiled.replace(RUNTIME_IMPORT, '').replace(/^export (default )?/gm, '');
  if (importLists.length === 0 || ANY_IMPORT.test(code)) return undefined;
  return `const { ${importLists.join(', ')} } = runtime;
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
  /** The cache with the compiled articles. */
  readonly folder: string;
}

export interface CompiledArticles {
  /** Maps an article's path, relative to the project, to the cache file with its compiled code. */
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

/** @returns false for an article that needs the bundler, or that content validation rejects */
async function compileOne(cache: FileCache, key: string, compile: () => Promise<string>): Promise<boolean> {
  if (cache.read(key)) return true;
  try {
    const body = functionBodyOf(await compile());
    if (body !== undefined) cache.write(key, body);
    return body !== undefined;
  } catch {
    return false; // Content validation runs at the same time and reports the error. If it doesn't, the bundler will.
  }
}

/** Compiles the articles that have changed since the last build, and removes compiled code that's no longer needed. */
export async function compileArticles({ root, folder }: CompileTask): Promise<CompiledArticles> {
  const cache = openFileCache(folder);
  const compile = await compilerOf(root);
  const compiled: Record<string, string> = {};
  const bundled: string[] = [];
  const keys = new Set<string>();
  for (const path of articlePaths(root)) {
    const text = readFileSync(join(root, path), 'utf8');
    const key = hashOf(path, text);
    const isCompiled = await compileOne(cache, key, async () => {
      const { body } = parseArticleFile(path, text);
      checkParserLimits(body);
      return compile(body, join(root, path));
    });
    if (isCompiled) {
      keys.add(key);
      compiled[path] = cache.pathOf(key) ?? '';
    } else bundled.push(path);
  }
  cache.prune(keys);
  return { compiled, bundled };
}
