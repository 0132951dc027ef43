/** Started by ./index.ts with a build: compiles the articles while Astro reads its configuration and the content. */
import { help } from '../helper.ts';
import { type CompileOrder, type Modules, compileArticles } from './compile.ts';

export interface Said {
  readonly modules: Modules;
}

await help<Said>(async (order, say) => say({ modules: await compileArticles(order as CompileOrder) }));
