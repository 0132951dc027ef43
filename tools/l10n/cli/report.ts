/** Prints the result of a command: for people, as JSON, or as GitHub annotations. */
import { type Diagnostic, printDiagnostic } from '../../../src/translation/diagnostic.ts';
import type { CommandResult } from './command.ts';

export type OutputFormat = 'text' | 'json' | 'github';

/** The texts for stdout and stderr, without a final line break; empty if there is nothing to print. */
export interface Report {
  readonly out: string;
  readonly err: string;
}

/** GitHub's escapes. A message must be one line. A property also can't contain colons or commas. */
const escapeMessage = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** @example '::error file=src/content/fr-FR/a.mdx,line=12,title=glossary::… ; …' */
export function printAnnotation({ path, line, rule, message, hint }: Diagnostic): string {
  const properties = `file=${escapeProperty(path)},line=${line},title=${escapeProperty(rule)}`;
  return `::error ${properties}::${escapeMessage(`${message}; ${hint}`)}`;
}

const joinLines = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part).join('\n');

/** Prints a result. With `github`, stdout only has annotations, so the text for people goes to stderr. */
export function report(command: string, { diagnostics = [], text, data }: CommandResult, format: OutputFormat): Report {
  switch (format) {
    case 'json':
      return {
        out: JSON.stringify({ command, diagnostics, ...(data === undefined ? {} : { data }) }, null, 2),
        err: '',
      };
    case 'github':
      return { out: diagnostics.map(printAnnotation).join('\n'), err: text ?? '' };
    case 'text':
      return { out: joinLines(...diagnostics.map(printDiagnostic), text), err: '' };
  }
}
