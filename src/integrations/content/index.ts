/**
 * Validates all content before a build, and stops the build if there are diagnostics. In development, the browser shows
 * them instead. Also provides `virtual:translation-status`, so that pages don't read files or the Git history.
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
const RESOLVED_STATUS_MODULE = `\0${STATUS_MODULE}`;

export function validatedContent(): AstroIntegration {
  let root = '';
  let isDevelopment = false;
  let content: Promise<Content> | undefined;
  let diagnosticsOfBuild: Promise<readonly Diagnostic[]> | undefined;
  // A build reads the content only once. In development, it may have changed.
  const read = () => (isDevelopment ? readContent(root) : (content ??= readContent(root)));
  const check = async () => diagnosticsIn(root, await read());
  return {
    name: 'content-validation',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        root = fileURLToPath(config.root);
        isDevelopment = command === 'dev';
        const plugin = {
          name: 'translation-status',
          resolveId: (id: string) => (id === STATUS_MODULE ? RESOLVED_STATUS_MODULE : undefined),
          // The content is checked in this hook of Vite, because Astro prints an error from a Vite plugin as it is. It
          // would report an error from an integration's hook as unhandled, with a stack trace.
          configResolved: async () => {
            if (isDevelopment) return;
            // Astro resolves several configurations per build. Check only once.
            const diagnostics = await (diagnosticsOfBuild ??= check());
            for (const diagnostic of diagnostics) logger.error(printDiagnostic(diagnostic));
            if (diagnostics.length > 0) throw contentError(diagnostics);
          },
          load: async (id: string) => {
            if (id !== RESOLVED_STATUS_MODULE) return undefined;
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
