/** Compiles articles in a thread of its own, while Astro starts and the content is checked. */
import { parentPort, workerData } from 'node:worker_threads';
import { type CompileTask, compileArticles } from './compile.ts';

parentPort?.postMessage(await compileArticles(workerData as CompileTask));
