/**
 * Stops the build, before anything is made, on content that would come out wrong; and hands pages
 * `virtual:translation-board`: pages ask neither the disk nor git, so what changed comes from the history, where the
 * build has one.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Content, readContent } from '../../translation/content.ts';
import { boardJson } from './board.ts';
import { contentError } from './error.ts';
import { findingsIn } from './gate.ts';

const BOARD = 'virtual:translation-board';
const RESOLVED = `\0${BOARD}`;

export function checkedContent(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ config, updateConfig, logger }) => {
        const root = fileURLToPath(config.root);
        const content: Promise<Content> = readContent(root);
        const plugin = {
          name: 'translation-board',
          resolveId: (id: string) => (id === BOARD ? RESOLVED : undefined),
          // A plugin's error ends the build as it is; Astro calls that of a hook unhandled, and prints its stack.
          configResolved: async () => {
            const findings = await findingsIn(root, await content);
            for (const finding of findings) logger.error(finding);
            if (findings.length > 0) throw contentError(findings);
          },
          load: async (id: string) => {
            if (id !== RESOLVED) return undefined;
            // JSON in a string: parsed faster than an object literal of the same size.
            return `export const board = JSON.parse(${JSON.stringify(await boardJson(root, await content))});`;
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
