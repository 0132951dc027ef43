/**
 * Removes Vite's preload helper from dynamic imports. Every article would have to load it (one request, 0.6 kB),
 * although this site has nothing to preload. The helper also loads the stylesheets of lazy chunks. Here,
 * `addStylesheet` (components/ui/stylesheet.ts) does that, because it can report errors. So a lazy chunk that imports a
 * stylesheet is an error.
 *
 * Delete this plugin when Vite leaves out a helper that isn't needed: https://github.com/vitejs/vite/issues/18551
 */
import type { Plugin } from 'vite';

/** The Vite plugin that adds the helper. There's no option to disable it. */
const HELPER_PLUGIN = 'native:import-analysis-build';

export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    configResolved({ command, plugins }) {
      if (command !== 'build') return;
      const helperPlugin = plugins.find(({ name }) => name === HELPER_PLUGIN);
      if (!helperPlugin)
        throw new Error(`Vite has no plugin ${HELPER_PLUGIN} any more: see what wraps dynamic imports now.`);
      helperPlugin.applyToEnvironment = () => false;
    },
    generateBundle(_options, bundle) {
      if (this.environment.config.consumer !== 'client') return;
      for (const chunk of Object.values(bundle)) {
        const stylesheets =
          chunk.type === 'chunk' && chunk.isDynamicEntry ? chunk.viteMetadata?.importedCss : undefined;
        if (stylesheets?.size) {
          this.error(
            `${chunk.fileName} is fetched on use and imports a stylesheet. Import it with ?url and fetch it with addStylesheet.`,
          );
        }
      }
    },
  };
}
