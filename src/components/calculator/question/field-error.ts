import type { SiteTranslator } from '../../../i18n/keys.ts';
import type { FieldName, Problem } from './question.ts';

/** The message for a problem, and the fields it's about. */
export interface FieldError {
  readonly message: string;
  readonly fields: readonly [FieldName, ...FieldName[]];
}

export function fieldErrorOf(problem: Problem, translator: SiteTranslator): FieldError {
  const key = `calculator.error.${problem.code}` as const;
  const message =
    problem.count === undefined ? translator.t(key, problem.values) : translator.n(key, problem.count, problem.values);
  return { message, fields: problem.fields };
}
