/** Compiles articles one by one, each into a module that imports nothing, and keeps the modules by their fingerprints. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LOCALES } from '../../i18n/locales.ts';
import { parseArticleFile } from '../../translation/content.ts';
import { markdown } from '../markdown.ts';
import { fingerprintOf, machineryOf } from './machinery.ts';

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

export interface CompileOrder {
  /** The project's folder. */
  readonly root: string;
  /** Where the modules are kept. */
  readonly folder: string;
}

export interface Modules {
  /** The fingerprint of what compiles. */
  readonly machinery: string;
  /** By the path of the article in the project, as the content layer names it: the file of its module. */
  readonly compiled: Readonly<Record<string, string>>;
  readonly bundled: readonly string[];
}

function articlePaths(root: string): readonly string[] {
  return LOCALES.flatMap(({ tag }) => {
    const folder = join(root, 'src/content', tag);
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names.filter((name) => name.endsWith('.mdx')).map((name) => `src/content/${tag}/${name}`);
  });
}

/** Compiles what has changed; forgets what is gone. For a helper: it waits for every file, which takes a third of asking for it. */
export async function compileArticles({ root, folder }: CompileOrder): Promise<Modules> {
  mkdirSync(folder, { recursive: true });
  const [machinery, compile] = await Promise.all([machineryOf(root), compilerOf(root)]);
  const old = new Set(readdirSync(folder));
  const compiled: Record<string, string> = {};
  const bundled: string[] = [];
  for (const path of articlePaths(root)) {
    const text = readFileSync(join(root, path), 'utf8');
    const name = `${fingerprintOf(machinery, text)}.js`;
    const file = join(folder, name);
    if (!existsSync(file)) {
      const code = moduleOf(await compile(parseArticleFile(path, text).body, join(root, path)));
      if (code === undefined) {
        bundled.push(path);
        continue;
      }
      // Whole or not at all: a build may be stopped.
      writeFileSync(`${file}.new`, code);
      renameSync(`${file}.new`, file);
    }
    old.delete(name);
    compiled[path] = file;
  }
  for (const name of old) rmSync(join(folder, name));
  return { machinery, compiled, bundled };
}
