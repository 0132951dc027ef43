import type { SiteTranslator } from '../../../i18n/keys.ts';
import type { FieldError } from './fields.tsx';
import type { Problem } from './question.ts';

/** A problem in the reader's words. */
export function fieldErrorOf(problem: Problem, translator: SiteTranslator): FieldError {
  const key = `calculator.error.${problem.code}` as const;
  const message =
    problem.count === undefined ? translator.t(key, problem.values) : translator.n(key, problem.count, problem.values);
  return { message, fields: problem.fields };
}
