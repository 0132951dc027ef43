/** Lints a share of the articles in a worker thread. It gets texts and returns diagnostics, and doesn't read files. */
import { parentPort, workerData } from 'node:worker_threads';
import { COMPONENT_SCHEMA, LINK_USE } from '../../../src/components/article/prose/component-schema.ts';
import { parseArticleFile } from '../../../src/translation/content.ts';
import { checkArticles } from './lint-articles.ts';
import type { Share } from './parallel.ts';

const { files, glossary, pictures } = workerData as Share;
const articles = files.map(({ path, text }) => parseArticleFile(path, text));
const input = { glossary, components: COMPONENT_SCHEMA, links: LINK_USE, pictures: new Set(pictures) };
const { validated, results } = checkArticles(articles, input, (done) => parentPort?.postMessage(done));
// An ArticleFile has functions, which can't be posted. The main thread finds the file by its path.
parentPort?.postMessage({ validated: validated.map((one) => ({ ...one, article: one.article.path })), results });
