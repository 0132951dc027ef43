/** Lints a share of the articles in a worker thread. The worker gets texts, returns diagnostics, and reads no files. */
import { parentPort, workerData } from 'node:worker_threads';
import { COMPONENT_SCHEMA, LINK_USE } from '../../../src/components/article/prose/component-schema.ts';
import { parseArticleFile } from '../../../src/translation/content.ts';
import { checkArticles } from './lint-articles.ts';
import type { WorkerInput } from './parallel.ts';

const { files, glossary, pictures } = workerData as WorkerInput;
const articles = files.map(({ path, text }) => parseArticleFile(path, text));
const input = { glossary, components: COMPONENT_SCHEMA, links: LINK_USE, pictures: new Set(pictures) };
const { validated, results } = checkArticles(articles, input, (done) => parentPort?.postMessage(done));
// The worker posts paths, because an ArticleFile has functions, which can't be posted between threads.
parentPort?.postMessage({ validated: validated.map((one) => ({ ...one, article: one.article.path })), results });
