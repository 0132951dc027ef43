import type { SiteTranslator } from '../../../i18n/keys.ts';
import type { FieldName, Problem } from './question.ts';

/** The message for a problem, and the fields it's about. */
export interface FieldError {
  readonly message: string;
  readonly fields: readonly [FieldName, ...FieldName[]];
}

export function fieldErrorOf(problem: Problem, translator: SiteTranslator): FieldError {
  return { message: translator.text(problem), fields: problem.fields };
}
