/**
 * Dynamic imports without Vite's preload helper, which every article would otherwise fetch (a request, 0.8 kB): nothing
 * here is preloaded, and stylesheets of chunks are fetched by addStylesheet, which can say that they did not come.
 */
import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.config.consumer === 'client',
    load: {
      filter: { id: new RegExp(`^${HELPER}$`) },
      handler: (id) =>
        id === HELPER ? { code: 'export const __vitePreload = (load) => load();', moduleSideEffects: false } : null,
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const styles = chunk.type === 'chunk' && chunk.isDynamicEntry ? chunk.viteMetadata?.importedCss : undefined;
        if (styles?.size) {
          this.error(
            `${chunk.fileName} is fetched on use and imports a stylesheet. Import it with ?url and fetch it with addStylesheet.`,
          );
        }
      }
    },
  };
}
