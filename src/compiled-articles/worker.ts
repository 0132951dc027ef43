/** Compiles articles in a worker thread while Astro starts and the content is validated. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CompileTask, compileArticles } from './compile.ts';

parentPort?.postMessage(await compileArticles(workerData as CompileTask));
