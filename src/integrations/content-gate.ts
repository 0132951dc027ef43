/** Stops the build, before anything is made, on content that would come out wrong: with file, line and remedy. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { COMPONENT_USE, LINK_USE } from '../components/prose/use.ts';
import { type TextFile, readContent } from '../translation/content.ts';
import { printFinding } from '../translation/finding.ts';
import { gate } from '../translation/gate.ts';
import { GLOSSARY_PATH, parseGlossary } from '../translation/glossary.ts';

/** The code that looks strings up. */
async function readCode(root: string): Promise<readonly TextFile[]> {
  const entries = await readdir(join(root, 'src'), { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({
      path: path.slice(root.length).replaceAll('\\', '/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}

export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:done': async ({ config, logger }) => {
        const root = fileURLToPath(config.root);
        const [content, code, glossary] = await Promise.all([
          readContent(root),
          readCode(root),
          readFile(join(root, GLOSSARY_PATH), 'utf8'),
        ]);
        const findings = [...gate(content, COMPONENT_USE, LINK_USE, code), ...parseGlossary(glossary).findings];
        if (findings.length === 0) return;
        for (const finding of findings) logger.error(printFinding(finding));
        throw new Error(
          `${findings.length === 1 ? '1 finding' : `${findings.length} findings`} in the content. Nothing was built.`,
        );
      },
    },
  };
}
