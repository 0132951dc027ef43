/** Reports a limitation of Vite: it can't handle some characters in a project's path. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** @returns the error message; undefined if the path is supported */
export function folderProblem(path: string): string | undefined {
  const unsupported = [...new Set(path.match(/[#?%[\]{}]/g))].join(' ');
  if (unsupported === '') return undefined;
  return `The project is in ${path}. Vite can't build in a path with ${unsupported}. Move the project, or rename the folder.`;
}

export function projectFolder(): AstroIntegration {
  return {
    name: 'project-folder',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const message = folderProblem(fileURLToPath(config.root));
        if (message !== undefined) throw new Error(message);
      },
    },
  };
}
