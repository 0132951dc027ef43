/** Lints articles, in worker threads if there are many. An article and its translations go to the same thread. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ArticleFile, Content, TextFile } from '../../../src/translation/content.ts';
import type { ValidatedArticle } from '../../../src/translation/validate-content.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { type ArticleInput, type CheckedArticles, bySlug, checkArticles } from './lint-articles.ts';
import type { CheckResult } from './lint-result.ts';

/** With fewer articles, worker threads don't save time, because each thread has to load the rules and dictionaries. */
const MIN_ARTICLES_FOR_WORKERS = 500;
const MAX_WORKERS = 4;
/** Enough that a syntax tree is garbage before V8 moves it from the new space to the old generation. */
const YOUNG_GENERATION_MB = 64;

/** The input of a worker. */
export interface WorkerInput {
  readonly files: readonly TextFile[];
  readonly glossary: Glossary;
  readonly pictures: readonly string[];
}

/** The result of a worker. Each article is given by its path. */
interface WorkerResult {
  readonly validated: readonly (Omit<ValidatedArticle, 'article'> & { readonly article: string })[];
  readonly results: readonly CheckResult[];
}

function runWorker(input: WorkerInput, reportDone: (articles: number) => void): Promise<WorkerResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: input,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    worker.on('message', (message: number | WorkerResult) => {
      if (typeof message === 'number') reportDone(message);
      else resolve(message);
    });
    worker.on('error', reject);
    // If a worker exits without a result, the command would otherwise wait forever. After a result, this has no effect.
    worker.on('exit', (code) => reject(new Error(`A worker ended without a result (exit code ${code}).`)));
  });
}

/** In turn, so that long and short articles spread evenly. Returns the articles of each worker. */
function distribute(articles: readonly ArticleFile[], workerCount: number): readonly (readonly ArticleFile[])[] {
  const groups = bySlug(articles);
  return Array.from({ length: workerCount }, (_, workerIndex) =>
    groups.filter((__, index) => index % workerCount === workerIndex).flat(),
  );
}

/** @param progress called after each slug with the number of articles that have been linted so far */
export async function checkManyArticles(
  { articles, pictures }: Content,
  input: Omit<ArticleInput, 'pictures'>,
  progress: (done: number) => void,
): Promise<CheckedArticles> {
  let doneCount = 0;
  const reportDone = (count: number) => progress((doneCount += count));
  const workers = Math.min(availableParallelism(), MAX_WORKERS);
  if (articles.length < MIN_ARTICLES_FOR_WORKERS || workers < 2) {
    return checkArticles(articles, { ...input, pictures: new Set(pictures) }, reportDone);
  }
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const workerResults = await Promise.all(
    distribute(articles, workers).map((share) => {
      const files = share.map(({ path, text }) => ({ path, text }));
      return runWorker({ files, glossary: input.glossary, pictures }, reportDone);
    }),
  );
  return {
    validated: workerResults.flatMap(({ validated }) =>
      validated.flatMap((one) => {
        const article = byPath.get(one.article);
        return article ? [{ ...one, article }] : [];
      }),
    ),
    results: workerResults.flatMap(({ results }) => results),
  };
}
