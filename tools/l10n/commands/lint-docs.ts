/** Lints the Markdown of another repository: reports hard-coded figures and dates that contradict the policy. */
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, matchesGlob, resolve } from 'node:path';
import { listFiles } from '../../../src/files/list-files.ts';
import { EDITION_IDS } from '../../../src/rules/index.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { type Command, UsageError } from '../cli/command.ts';
import { countOf } from '../cli/terminal-text.ts';
import { readTerms } from '../lint/lint-files.ts';
import { CONFIG_FILE, type DocsFolder, readConfig } from '../lint-docs/config.ts';
import { lintDocsFile } from '../lint-docs/contradictions.ts';

const MARKDOWN = /\.(?:md|mdx|markdown)$/i;

/** The Markdown files of a folder, relative to the repository. @throws UsageError if the folder doesn't exist */
async function filesIn(repository: string, { path, ignore }: DocsFolder): Promise<readonly string[]> {
  const folder = resolve(repository, path);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError(`There is no folder "${path}" in ${repository}. Correct its "path".`);
  return listFiles(folder)
    .filter((file) => MARKDOWN.test(file) && !/(?:^|\/)(?:node_modules|\.git)\//.test(file))
    .filter((file) => !ignore.some((pattern) => matchesGlob(file, pattern)))
    .map((file) => join(path, file).replaceAll('\\', '/'));
}

export const lintDocs: Command = {
  name: 'lint-docs',
  summary: "lint another repository's Markdown: figures and dates that contradict the policy",
  usage: '<folder>',
  takes: [1, 1],
  about: `Checks the Markdown of another repository for periods, directions, and dates that contradict the renewal policy.
<folder> is the repository's folder. Its ${CONFIG_FILE} lists the folders to check, with their language:
{ "folders": [{ "path": "docs/fr", "locale": "fr-FR", "edition": "mpn-2021", "ignore": ["archive/**"] }] }
To suppress an incorrect diagnostic, add a comment with the reason above the block:
<!-- policy-ignore: another vendor's renewal window -->`,
  options: [
    { name: 'config', value: 'FILE', about: `the configuration file, if it isn't ${CONFIG_FILE} in the folder` },
  ],
  example: 'lint-docs ../partner-docs',
  run: async ({ root, args, progress }) => {
    const repository = resolve(root, args.positionals[0] ?? '');
    const configPath = resolve(repository, args.valueOf('config') ?? CONFIG_FILE);
    if (!existsSync(configPath))
      throw new UsageError(`There is no ${configPath}. Create it, or give another with --config.`);
    const folders = readConfig(configPath, await readFile(configPath, 'utf8'));
    const glossary = await readTerms(root);
    const filesByFolder = await Promise.all(
      folders.map(async (folder) => (await filesIn(repository, folder)).map((path) => ({ folder, path }))),
    );
    const allFiles = filesByFolder.flat();
    const diagnostics: Diagnostic[] = [];
    for (const [index, { folder, path }] of allFiles.entries()) {
      const { locale, edition } = folder;
      const context = { tag: locale, glossary, editions: edition ? [edition] : EDITION_IDS };
      const text = (await readFile(join(repository, path), 'utf8')).replaceAll('\r\n', '\n');
      diagnostics.push(...lintDocsFile(path, text, context));
      progress('Linting', index + 1, allFiles.length);
    }
    const text = `${countOf(diagnostics.length, 'contradiction')} in ${countOf(allFiles.length, 'file')}.`;
    return { diagnostics, text, data: { files: allFiles.length } };
  },
};
