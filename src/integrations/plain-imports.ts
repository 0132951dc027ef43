/**
 * Removes Vite's preload helper from dynamic imports. Every article would have to load it (one request, 0.6 kB), although nothing
 * is preloaded. Stylesheets of lazy chunks are loaded by addStylesheet, which can report errors.
 *
 * Delete this when Vite leaves the helper out: https://github.com/vitejs/vite/issues/18551
 */
import type { Plugin } from 'vite';

/** The Vite plugin that wraps dynamic imports in client code. There's no option to disable it. */
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
