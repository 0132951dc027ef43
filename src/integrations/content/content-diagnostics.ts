/** Validates the content of a project. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { COMPONENT_SCHEMA, LINK_USE } from '../../components/article/prose/component-schema.ts';
import type { Content, TextFile } from '../../translation/content.ts';
import type { Diagnostic } from '../../translation/diagnostic.ts';
import { validateContent } from '../../translation/validate-content.ts';
import { readGlossary } from '../../translation/read-glossary.ts';

/** Source files that look up UI strings. */
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

/** The latest date anywhere on Earth. The Swedish date format is ISO 8601. */
const latestDay = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Pacific/Kiritimati' }).format();

/**
 * The diagnostics for a project's content.
 * @param root the project's folder
 * @param content what `readContent` read there
 */
export async function diagnosticsIn(root: string, content: Content): Promise<readonly Diagnostic[]> {
  const [code, glossary] = await Promise.all([readCode(root), readGlossary(root)]);
  return [...validateContent(content, COMPONENT_SCHEMA, LINK_USE, code, latestDay()), ...glossary.diagnostics];
}
