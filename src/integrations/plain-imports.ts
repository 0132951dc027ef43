/**
 * Dynamic imports as they are written, without Vite's preload helper and its lists of files, which every article would
 * otherwise fetch (a request, 0.6 kB): nothing here is preloaded, and stylesheets of chunks are fetched by
 * addStylesheet, which can say that they did not come.
 *
 * Delete this when Vite leaves the helper out: https://github.com/vitejs/vite/issues/18551
 */
import type { Plugin } from 'vite';

/** Vite's plugin that wraps every dynamic import of the browser's chunks; no option leaves it out. */
const WRAPPER = 'native:import-analysis-build';

export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    configResolved({ command, plugins }) {
      if (command !== 'build') return;
      const wrapper = plugins.find(({ name }) => name === WRAPPER);
      if (!wrapper) throw new Error(`Vite has no plugin ${WRAPPER} any more: see what wraps dynamic imports now.`);
      wrapper.applyToEnvironment = () => false;
    },
    generateBundle(_options, bundle) {
      if (this.environment.config.consumer !== 'client') return;
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
