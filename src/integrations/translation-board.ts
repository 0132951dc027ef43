/**
 * `virtual:translation-board`: how every translation stands, for the page the localization team reads. Made here,
 * because pages ask neither the disk nor git: what changed comes from the history, where the build has one.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { openHistory } from '../history/git.ts';
import { readContent } from '../translation/content.ts';
import { publishBoard } from '../translation/published.ts';
import { unitsOf } from '../translation/units.ts';

const NAME = 'virtual:translation-board';
const RESOLVED = `\0${NAME}`;

export function translationBoard(): AstroIntegration {
  return {
    name: 'translation-board',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const plugin = {
          name: 'translation-board',
          resolveId: (id: string) => (id === NAME ? RESOLVED : undefined),
          load: async (id: string) => {
            if (id !== RESOLVED) return undefined;
            const [content, history] = await Promise.all([readContent(root), openHistory(root)]);
            const board = await publishBoard(unitsOf(content), history);
            // JSON in a string: parsed faster than an object literal of the same size.
            return `export const board = JSON.parse(${JSON.stringify(JSON.stringify(board))});`;
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
