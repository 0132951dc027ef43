/**
 * An element's script (`*-element.ts`) imports everything dynamically, so that it's all requested at the same time. This
 * plugin also requests what those files import statically. Browsers would only do that one round trip later, when the files
 * have arrived.
 */
import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** The files that every reader of an element needs. Its other dynamic imports are only for some. */
const NEEDED = /^(hydrate|render)\.tsx$/;

export function requestTogether(): Plugin {
  return {
    name: 'request-together',
    apply: 'build',
    renderChunk(code, chunk, _options, { chunks }) {
      if (!chunk.moduleIds.some((id) => id.endsWith('-element.ts'))) return null;
      const needed = chunk.dynamicImports.flatMap((name) => {
        const imported = chunks[name];
        return imported && NEEDED.test(basename(imported.facadeModuleId ?? '')) ? imported.imports : [];
      });
      // A failure is reported by the file that needs it.
      const requests = [...new Set(needed)].map((name) => `import("./${basename(name)}").catch(()=>{});`);
      return { code: requests.join('') + code, map: null };
    },
  };
}
