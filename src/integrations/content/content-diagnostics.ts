/** Everything that is wrong in the content, with file, line, and hint. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMPONENT_SCHEMA, LINK_USE } from '../../components/article/prose/component-schema.ts';
import { listFiles } from '../../files/list-files.ts';
import type { Content, TextFile } from '../../translation/content.ts';
import type { Diagnostic } from '../../translation/diagnostic.ts';
import { validateContent } from '../../translation/validate-content.ts';
import { readGlossary } from '../../translation/read-glossary.ts';

/** The source files, for finding out which string keys are used. */
function readCode(root: string): Promise<readonly TextFile[]> {
  const names = listFiles(join(root, 'src')).filter((name) => /\.(ts|tsx|astro)$/.test(name));
  return Promise.all(
    names.map(async (name) => ({ path: `src/${name}`, text: await readFile(join(root, 'src', name), 'utf8') })),
  );
}

/** Today's date in the time zone where each day begins first. Swedish formats dates as YYYY-MM-DD. */
const latestDay = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Pacific/Kiritimati' }).format();

/**
 * All diagnostics of a project's content.
 * @param root the project's folder
 * @param content the result of `readContent` for this folder
 */
export async function diagnosticsIn(root: string, content: Content): Promise<readonly Diagnostic[]> {
  const [code, glossary] = await Promise.all([readCode(root), readGlossary(root)]);
  return [...validateContent(content, COMPONENT_SCHEMA, LINK_USE, code, latestDay()), ...glossary.diagnostics];
}
