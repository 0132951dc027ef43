/** Names a limit of Vite's: it takes some characters in the path of a project for parts of a URL or of a pattern. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** @returns what is wrong with the path; undefined if nothing is */
export function folderProblem(path: string): string | undefined {
  const found = [...new Set(path.match(/[#?%[\]{}]/g))].join(' ');
  if (found === '') return undefined;
  return `The project is in ${path}. Vite can't build in a path with ${found}. Move the project, or rename the folder.`;
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
