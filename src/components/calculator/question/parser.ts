/** The parser of typed text. It's loaded, with its error messages, when a question isn't plain (plain-question.ts). */
export { createDateSplitter } from './date-splitter.ts';
export { parseQuery } from './parse-query.ts';
export { parseQuestion } from './parse-question.ts';
