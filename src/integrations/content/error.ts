/** The error that ends a build with invalid content. The diagnostics have been logged before. */
import { AstroError } from 'astro/errors';

/** An error without a stack trace, because the cause isn't in the code. */
export function contentError(diagnostics: readonly unknown[]): AstroError {
  const count = diagnostics.length === 1 ? '1 diagnostic' : `${diagnostics.length} diagnostics`;
  const error = new AstroError(`${count} in the content. Nothing was built.`, 'Correct the lines named above.');
  error.name = 'ContentError';
  error.stack = '';
  return error;
}
