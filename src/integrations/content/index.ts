/**
 * Validates all content before the build starts, and stops it if there are diagnostics. In development, they're shown in the
 * browser. Also provides `virtual:translation-status`, because pages read neither the disk nor git.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Content, readContent } from '../../translation/content.ts';
import { type Diagnostic, printDiagnostic } from '../../translation/diagnostic.ts';
import { translationStatusJson } from './translation-status.ts';
import { contentError } from './error.ts';
import { diagnosticsIn } from './content-diagnostics.ts';
import { reportInBrowser } from './overlay.ts';

const STATUS_MODULE = 'virtual:translation-status';
const RESOLVED = `\0${STATUS_MODULE}`;

export function validatedContent(): AstroIntegration {
  let root = '';
  let isDevelopment = false;
  let content: Promise<Content> | undefined;
  let checking: Promise<readonly Diagnostic[]> | undefined;
  const read = () => (isDevelopment ? readContent(root) : (content ??= readContent(root)));
  const check = async () => diagnosticsIn(root, await read());
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        root = fileURLToPath(config.root);
        isDevelopment = command === 'dev';
        const plugin = {
          name: 'translation-status',
          resolveId: (id: string) => (id === STATUS_MODULE ? RESOLVED : undefined),
          // The content is checked in a Vite plugin, because Astro prints the plugin's error as it is. It would report an error
          // in an integration's hook as unhandled, with its stack.
          configResolved: async () => {
            if (isDevelopment) return;
            // Astro resolves several configurations per build.
            const diagnostics = await (checking ??= check());
            for (const diagnostic of diagnostics) logger.error(printDiagnostic(diagnostic));
            if (diagnostics.length > 0) throw contentError(diagnostics);
          },
          load: async (id: string) => {
            if (id !== RESOLVED) return undefined;
            // JSON.parse of a string is faster than an object literal of the same size.
            return `export const translationStatus = JSON.parse(${JSON.stringify(await translationStatusJson(root, await read()))});`;
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:server:setup': ({ server, logger }) => {
        reportInBrowser(server, root, check, logger);
      },
    },
  };
}
