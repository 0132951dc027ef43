/** Bundles the command. The only package that it imports at run time is date-fns, which the rules need, too. */
import { basename, dirname, join } from 'node:path';
import { type Plugin, defineConfig } from 'vite';
import { stringsSubset } from '../../src/integrations/strings-subset.ts';

const PACKAGE = import.meta.dirname;
const DIST = join(PACKAGE, 'dist');

/** The command imports the package's own rules, so that the package has them once. "absolute" keeps the path as it is. */
function ownRules(): Plugin {
  return {
    name: 'own-rules',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('/rules/index.ts') ? { id: '../index.js', external: 'absolute' } : null),
  };
}

/** The file of a chunk: the words of a language, for answers or for lists. */
function chunkFile({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
  const [path = '', query = ''] = facadeModuleId?.split('?') ?? [];
  const use = query.includes('planner/import') ? 'list' : 'answer';
  return `words/${basename(dirname(path))}-${use}.js`;
}

export default defineConfig({
  // The plugin looks for scripts in the `src` of the root.
  root: join(PACKAGE, '../..'),
  publicDir: false,
  logLevel: 'warn',
  plugins: [ownRules(), stringsSubset()],
  ssr: { noExternal: true, external: ['date-fns'] },
  build: {
    ssr: join(PACKAGE, 'cli/renewal-dates.ts'),
    outDir: join(DIST, 'cli'),
    target: 'node20',
    minify: false,
    license: { fileName: 'licenses.md' },
    rolldownOptions: { output: { entryFileNames: 'renewal-dates.js', chunkFileNames: chunkFile } },
  },
});
