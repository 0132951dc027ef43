/**
 * Something wrong in the content, as data: where it is, what is wrong, and how to fix it. Diagnostics of content
 * validation fail the build.
 */
export interface Diagnostic {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  /** 1 is the first line. */
  readonly line: number;
  /** The name of the rule, which a suppression refers to. */
  readonly rule: string;
  /** What is wrong. */
  readonly message: string;
  /** How to fix it. */
  readonly hint: string;
}

/** @example 'src/content/fr-FR/a.mdx:12: … ; …' */
export function printDiagnostic({ path, line, message, hint }: Diagnostic): string {
  return `${path}:${line}: ${message}; ${hint}`;
}
