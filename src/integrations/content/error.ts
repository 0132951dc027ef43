/** The end of a build whose content is wrong: what was wrong has been said, each with its place. */
import { AstroError } from 'astro/errors';

/** An error without a stack trace: the fault is in no code. */
export function contentError(diagnostics: readonly unknown[]): AstroError {
  const count = diagnostics.length === 1 ? '1 diagnostic' : `${diagnostics.length} diagnostics`;
  const error = new AstroError(`${count} in the content. Nothing was built.`, 'Correct the lines named above.');
  error.name = 'ContentError';
  error.stack = '';
  return error;
}
