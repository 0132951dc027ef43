/** Leaves out of the build's log what is as it should be, and tells nobody what to do. */
import type { Plugin } from 'vite';

export function expectedLogs(): Plugin {
  return {
    name: 'expected-logs',
    onLog(_level, { code, message }) {
      // A mark of Astro's own in every article with a picture, which Astro has read by then.
      return code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('use astro:head-inject') ? false : null;
    },
  };
}
