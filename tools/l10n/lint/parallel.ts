/** Lints thousands of articles in several worker threads. An article and its translations go to the same thread. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ArticleFile, Content, TextFile } from '../../../src/translation/content.ts';
import type { ValidatedArticle } from '../../../src/translation/validate-content.ts';
import type { Glossary } from '../../../src/translation/glossary.ts';
import { type ArticleInput, type CheckedArticles, bySlug, checkArticles } from './lint-articles.ts';
import type { CheckResult } from './lint-result.ts';

/** With fewer articles, worker threads don't save time, because each thread has to load the rules and dictionaries. */
const MANY = 500;
const MOST_WORKERS = 4;
/**
 * The space for new objects, for each worker. A syntax tree is garbage once its article is linted. With this much
 * space, V8 doesn't move the tree to the space for long-lived objects (the old generation) before that.
 */
const YOUNG_GENERATION_MB = 64;

/** The input of a worker. */
export interface Share {
  readonly files: readonly TextFile[];
  readonly glossary: Glossary;
  readonly pictures: readonly string[];
}

interface Answer {
  readonly validated: readonly (Omit<ValidatedArticle, 'article'> & { readonly article: string })[];
  readonly results: readonly CheckResult[];
}

function ask(share: Share, done: (articles: number) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: share,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    worker.on('message', (message: number | Answer) => {
      if (typeof message === 'number') done(message);
      else resolve(message);
    });
    worker.on('error', reject);
    // If a worker exits without a result, the command would otherwise wait forever. After a result, this has no effect.
    worker.on('exit', (code) => reject(new Error(`A checking process ended without an answer (exit code ${code}).`)));
  });
}

/**
 * Distributes the slugs among the workers in turn, so that long and short articles spread evenly.
 * @param hands the number of workers
 * @returns the articles of each worker
 */
function deal(articles: readonly ArticleFile[], hands: number): readonly (readonly ArticleFile[])[] {
  const groups = bySlug(articles);
  return Array.from({ length: hands }, (_, hand) => groups.filter((__, index) => index % hands === hand).flat());
}

/**
 * Lints all articles, with worker threads if there are many.
 * @param progress called after each slug with the number of articles that have been linted so far
 */
export async function checkManyArticles(
  { articles, pictures }: Content,
  input: Omit<ArticleInput, 'pictures'>,
  progress: (done: number) => void,
): Promise<CheckedArticles> {
  let sum = 0;
  const done = (count: number) => progress((sum += count));
  const workers = Math.min(availableParallelism(), MOST_WORKERS);
  if (articles.length < MANY || workers < 2) {
    return checkArticles(articles, { ...input, pictures: new Set(pictures) }, done);
  }
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const answers = await Promise.all(
    deal(articles, workers).map((hand) => {
      const files = hand.map(({ path, text }) => ({ path, text }));
      return ask({ files, glossary: input.glossary, pictures }, done);
    }),
  );
  return {
    validated: answers.flatMap(({ validated }) =>
      validated.flatMap((one) => {
        const article = byPath.get(one.article);
        return article ? [{ ...one, article }] : [];
      }),
    ),
    results: answers.flatMap(({ results }) => results),
  };
}
