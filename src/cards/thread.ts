/** What src/cards/studio.ts starts: draws the cards it is asked for. */
import { parentPort } from 'node:worker_threads';
import { drawCard } from './card.ts';
import type { Drawn, Order } from './studio.ts';

async function carryOut({ id, text }: Order): Promise<Drawn> {
  try {
    return { id, card: await drawCard(text) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (order: Order) => {
  void carryOut(order).then((drawn) => parentPort?.postMessage(drawn));
});
