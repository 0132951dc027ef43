/** Ends a build with invalid content. It only has the number of diagnostics, which are logged before it. */
import { AstroError } from 'astro/errors';

/** An error without a stack trace, because the cause isn't in the code. */
export function contentError(diagnostics: readonly unknown[]): AstroError {
  const count = diagnostics.length === 1 ? '1 diagnostic' : `${diagnostics.length} diagnostics`;
  const error = new AstroError(`${count} in the content. Nothing was built.`, 'Correct the lines named above.');
  error.name = 'ContentError';
  error.stack = '';
  return error;
}
