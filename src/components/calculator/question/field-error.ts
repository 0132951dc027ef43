import type { Words } from '../../../i18n/keys.ts';
import type { Complaint } from './fields.tsx';
import type { Problem } from './question.ts';

/** A problem in the reader's words. */
export function complaintOf(problem: Problem, words: Words): Complaint {
  const key = `calculator.error.${problem.code}` as const;
  const message =
    problem.count === undefined ? words.t(key, problem.values) : words.n(key, problem.count, problem.values);
  return { message, fields: problem.fields };
}
