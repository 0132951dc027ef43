/**
 * An element's script (`*-element.ts`) imports all its files dynamically, so that browsers request them together. This
 * plugin also requests their static imports, which browsers would otherwise find one round trip later.
 */
import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** An element only needs its other dynamic imports in some cases. */
const ALWAYS_NEEDED = /^(hydrate|render)\.tsx$/;

export function requestTogether(): Plugin {
  return {
    name: 'request-together',
    apply: 'build',
    renderChunk(code, chunk, _options, { chunks }) {
      if (!chunk.moduleIds.some((id) => id.endsWith('-element.ts'))) return null;
      const staticImports = chunk.dynamicImports.flatMap((name) => {
        const imported = chunks[name];
        return imported && ALWAYS_NEEDED.test(basename(imported.facadeModuleId ?? '')) ? imported.imports : [];
      });
      // Errors are ignored here, because the file that needs the import reports them.
      const requests = [...new Set(staticImports)].map((name) => `import("./${basename(name)}").catch(()=>{});`);
      return { code: requests.join('') + code, map: null };
    },
  };
}
