/** Something wrong in the content, as data: where, what, and what to do. Tools print it, the build stops on it. */
export interface Diagnostic {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The rule that found it, by the name it is silenced with. */
  readonly rule: string;
  /** What was found and what was expected. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}

/** @example 'src/content/fr-FR/a.mdx:12: … ; …' */
export function printDiagnostic({ path, line, message, hint }: Diagnostic): string {
  return `${path}:${line}: ${message}; ${hint}`;
}
