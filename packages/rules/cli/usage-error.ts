/** A usage error: the message says what was found, what was expected, and what to do. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
