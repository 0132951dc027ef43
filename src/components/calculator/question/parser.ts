/** The parser of typed text. It's loaded when a question isn't plain (plain-question.ts), with the messages of problems. */
export { createDateSplitter } from './date-splitter.ts';
export { parseQuery } from './parse-query.ts';
export { parseQuestion } from './parse-question.ts';
