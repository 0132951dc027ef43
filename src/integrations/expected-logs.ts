/** Removes messages from the build log that are expected and require no action. */
import type { Plugin } from 'vite';

export function expectedLogs(): Plugin {
  return {
    name: 'expected-logs',
    onLog(_level, { code, message }) {
      // Astro marks every article with an image this way and has already read the mark.
      return code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('use astro:head-inject') ? false : null;
    },
  };
}
