/** Reads the glossary and reports what is wrong with the file: its encoding, characters, and columns. */
import { checkCharacters } from './content-rules/file-encoding.ts';
import { GLOSSARY_PATH, type Glossary, parseGlossary } from './glossary.ts';
import { isDiagnostic, readTextFile } from './text-file.ts';

/** @returns an empty glossary if there is no file, or if it can't be read */
export async function readGlossary(root: string): Promise<Glossary> {
  const file = await readTextFile(root, GLOSSARY_PATH);
  if (!file) return { concepts: [], diagnostics: [] };
  if (isDiagnostic(file)) return { concepts: [], diagnostics: [file] };
  const { concepts, diagnostics } = parseGlossary(file.text);
  return { concepts, diagnostics: [...checkCharacters(file), ...diagnostics] };
}
