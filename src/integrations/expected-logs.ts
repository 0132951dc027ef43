/** Removes messages from the build log that are expected and require no action. */
import type { Plugin } from 'vite';

export function expectedLogs(): Plugin {
  return {
    name: 'expected-logs',
    onLog(_level, { code, message }) {
      // Astro adds this directive to every article with an image. The bundler warns that it ignores the directive, but
      // Astro has already read it.
      return code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('use astro:head-inject') ? false : null;
    },
  };
}
