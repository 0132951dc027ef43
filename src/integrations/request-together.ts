/**
 * An element's script (`*-element.ts`) imports all its files dynamically, so that the browser requests them at the same
 * time. This plugin adds requests for the static imports of those files. Otherwise, the browser would only find these
 * imports one round trip later, when the files have arrived.
 */
import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** Dynamic imports that an element always needs. It only needs its other dynamic imports in some cases. */
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
