/**
 * JSX of the islands compiled by the bundler itself, as tsconfig.json says. Preact's preset reads every module with Babel
 * for it, a second of each build; what it adds to that is for development, where it stays.
 */
import type { Plugin } from 'vite';

const PRESET = 'vite:preact-jsx';

export function plainJsx(): Plugin {
  return {
    name: 'plain-jsx',
    apply: 'build',
    configResolved({ plugins }) {
      const preset = plugins.find(({ name }) => name === PRESET);
      if (!preset) throw new Error(`No plug-in "${PRESET}": src/integrations/plain-jsx.ts has nothing to switch off.`);
      delete preset.transform;
    },
  };
}
