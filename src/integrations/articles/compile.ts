/** Compiles articles one by one, each into a module that imports nothing, and keeps the modules by their fingerprints. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { LOCALES } from '../../i18n/locales.ts';
import { parseArticleFile } from '../../translation/content.ts';
import { fingerprintOf } from './machinery.ts';

/** The import every compiled article starts with. One that has another needs the bundler. */
const RUNTIME_IMPORT = /^import \{([^}]*)\} from "astro\/jsx-runtime";$/gm;
const ANY_IMPORT = /^\s*import\b/m;

type Compile = (body: string, path: string) => Promise<string>;

async function compilerOf(config: AstroConfig): Promise<Compile> {
  const { processor } = config.markdown;
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: true, srcDir: config.srcDir, sourcemap: false },
  );
  if (!renderer) throw new Error(`The Markdown processor "${processor.name}" cannot compile MDX.`);
  return async (body, path) => (await renderer.process(body, path, {})).code;
}

/** The module of an article: the body of a function of Astro's JSX runtime, which is the page's own; undefined where it needs the bundler. */
export function moduleOf(compiled: string): string | undefined {
  const names = Array.from(compiled.matchAll(RUNTIME_IMPORT), ([, list = '']) => list.replaceAll(' as ', ': '));
  const code = compiled.replace(RUNTIME_IMPORT, '').replace(/^export (default )?/gm, '');
  if (ANY_IMPORT.test(code)) return undefined;
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

export interface Modules {
  /** By the path of the article in the project, as the content layer names it: the file of its module. */
  readonly compiled: Readonly<Record<string, string>>;
  readonly bundled: readonly string[];
}

async function articlePaths(root: string): Promise<readonly string[]> {
  const lists = await Promise.all(
    LOCALES.map(async ({ tag }) => {
      const names = await readdir(join(root, 'src/content', tag)).catch(() => []);
      return names.filter((name) => name.endsWith('.mdx')).map((name) => `src/content/${tag}/${name}`);
    }),
  );
  return lists.flat();
}

/**
 * Compiles what has changed; forgets what is gone.
 * @param folder where the modules are kept
 * @param machinery the fingerprint of what compiles
 */
export async function compileArticles(config: AstroConfig, folder: string, machinery: string): Promise<Modules> {
  const root = fileURLToPath(config.root);
  await mkdir(folder, { recursive: true });
  const [paths, kept, compile] = await Promise.all([articlePaths(root), readdir(folder), compilerOf(config)]);
  const old = new Set(kept);
  const compiled: Record<string, string> = {};
  const bundled: string[] = [];
  for (const path of paths) {
    const text = await readFile(join(root, path), 'utf8');
    const name = `${fingerprintOf(machinery, text)}.js`;
    const file = join(folder, name);
    if (!existsSync(file)) {
      const code = moduleOf(await compile(parseArticleFile(path, text).body, join(root, path)));
      if (code === undefined) {
        bundled.push(path);
        continue;
      }
      await writeFile(file, code);
    }
    old.delete(name);
    compiled[path] = file;
  }
  await Promise.all(Array.from(old, (name) => rm(join(folder, name))));
  return { compiled, bundled };
}
