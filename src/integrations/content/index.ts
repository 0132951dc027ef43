/**
 * Stops the build, before anything is made, on content that would come out wrong; and hands pages
 * `virtual:translation-board`: pages ask neither the disk nor git, so what changed comes from the history, where the
 * build has one.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Content, readContent } from '../../translation/content.ts';
import { boardJson } from './board.ts';
import { findingsIn } from './gate.ts';

const BOARD = 'virtual:translation-board';
const RESOLVED = `\0${BOARD}`;

export function checkedContent(): AstroIntegration {
  let root = '';
  let content: Promise<Content>;
  const board = {
    name: 'translation-board',
    resolveId: (id: string) => (id === BOARD ? RESOLVED : undefined),
    load: async (id: string) => {
      if (id !== RESOLVED) return undefined;
      // JSON in a string: parsed faster than an object literal of the same size.
      return `export const board = JSON.parse(${JSON.stringify(await boardJson(root, await content))});`;
    },
  };
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        content = readContent(root);
        updateConfig({ vite: { plugins: [board] } });
      },
      'astro:config:done': async ({ logger }) => {
        const findings = await findingsIn(root, await content);
        if (findings.length === 0) return;
        for (const finding of findings) logger.error(finding);
        throw new Error(
          `${findings.length === 1 ? '1 finding' : `${findings.length} findings`} in the content. Nothing was built.`,
        );
      },
    },
  };
}
