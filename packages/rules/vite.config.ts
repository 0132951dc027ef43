/** Bundles the `renewal-dates` command. Its only runtime dependency is date-fns, which the rules also need. */
import { basename, dirname, join } from 'node:path';
import { type Plugin, defineConfig } from 'vite';
import { stringsSubset } from '../../src/integrations/strings-subset.ts';

const PACKAGE = import.meta.dirname;
const DIST = join(PACKAGE, 'dist');

/**
 * Makes the command import the compiled rules instead of bundling a copy. `external: 'absolute'` keeps the import path
 * as it is.
 */
function importCompiledRules(): Plugin {
  return {
    name: 'own-rules',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('/rules/index.ts') ? { id: '../index.js', external: 'absolute' } : null),
  };
}

/** The file name of a chunk. Each chunk has one language's messages, either for answers or for lists. */
function chunkFile({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
  const [path = '', query = ''] = facadeModuleId?.split('?') ?? [];
  const use = query.includes('planner/import') ? 'list' : 'answer';
  return `words/${basename(dirname(path))}-${use}.js`;
}

export default defineConfig({
  // stringsSubset resolves scripts relative to `src` in the root.
  root: join(PACKAGE, '../..'),
  publicDir: false,
  logLevel: 'warn',
  plugins: [importCompiledRules(), stringsSubset()],
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
