/** The configuration file of `lint-docs`: which folders of a documentation repository are checked, and how. */
import { z } from 'astro/zod';
import { LOCALES } from '../../../src/i18n/locales.ts';
import { EDITION_IDS } from '../../../src/rules/index.ts';
import { UsageError } from '../cli/command.ts';

export const CONFIG_FILE = 'policy-lint.json';

const folderSchema = z.strictObject({
  /** Relative to the repository's folder. */
  path: z.string().min(1),
  locale: z.enum(LOCALES.map(({ tag }) => tag)),
  /** The edition that the texts must agree with. If it's left out, a text must agree with at least one edition. */
  edition: z.enum(EDITION_IDS).optional(),
  /** Glob patterns of files that aren't checked, relative to `path`. */
  ignore: z.array(z.string().min(1)).default([]),
});

const configSchema = z.strictObject({ $schema: z.string().optional(), folders: z.array(folderSchema).min(1) });

export type DocsFolder = z.infer<typeof folderSchema>;

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} isn't JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** @throws UsageError that lists each wrong value, with what was expected */
export function readConfig(path: string, text: string): readonly DocsFolder[] {
  const { success, data, error } = configSchema.safeParse(parseJson(path, text));
  if (success) return data.folders;
  const lines = error.issues.map(({ path: place, message }) => `${place.join('.') || 'the file'}: ${message}`);
  throw new UsageError(`${path} isn't a configuration of lint-docs. ${lines.join('. ')}.`);
}
