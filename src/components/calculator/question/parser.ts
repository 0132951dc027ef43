/** The parser of typed dates such as "June 22, 2021", loaded only when plain-question.ts can't read a question. */
export { createDateSplitter } from './date-splitter.ts';
export { parseQuery } from './parse-query.ts';
export { parseQuestion } from './parse-question.ts';
