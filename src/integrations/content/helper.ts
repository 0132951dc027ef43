/** Started by ./index.ts: looks through the content, and makes the board while Astro goes on. It reads the content once for both. */
import { readContent } from '../../translation/content.ts';
import { help } from '../helper.ts';
import { boardJson } from './board.ts';
import { findingsIn } from './gate.ts';

export interface Order {
  /** The project's folder. */
  readonly root: string;
}

export interface Said {
  readonly findings: readonly string[];
  /** Only where there are no findings. */
  readonly board: string;
}

await help<Said>(async (order, say) => {
  const { root } = order as Order;
  const content = await readContent(root);
  const findings = await findingsIn(root, content);
  say({ findings });
  if (findings.length === 0) say({ board: await boardJson(root, content) });
});
