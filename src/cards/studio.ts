/**
 * Cards drawn beside the build, in a thread of its own. A card goes through a megabyte of pixels, and so many make the
 * garbage collector walk through all that is held: much in a build, next to nothing here.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CardText } from './card.ts';

export interface Order {
  readonly id: number;
  readonly text: CardText;
}

export type Drawn = { readonly id: number } & (
  { readonly card: Uint8Array<ArrayBuffer> } | { readonly problem: string }
);

interface Waiting {
  readonly resolve: (card: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: Error) => void;
}

/** From the project: what is bundled stands elsewhere. */
const THREAD = join(process.cwd(), 'src/cards/thread.ts');

function openStudio(): (text: CardText) => Promise<Uint8Array<ArrayBuffer>> {
  const waiting = new Map<number, Waiting>();
  const thread = new Worker(THREAD);
  thread.unref(); // the build ends while it waits for orders
  thread.on('message', (drawn: Drawn) => {
    const order = waiting.get(drawn.id);
    waiting.delete(drawn.id);
    if (waiting.size === 0) thread.unref();
    if ('card' in drawn) order?.resolve(drawn.card);
    else order?.reject(new Error(drawn.problem));
  });
  thread.on('error', (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
  });
  let orders = 0;
  return (text) =>
    new Promise((resolve, reject) => {
      const id = orders++;
      waiting.set(id, { resolve, reject });
      thread.ref();
      thread.postMessage({ id, text } satisfies Order);
    });
}

let studio: ReturnType<typeof openStudio> | undefined;

/** As drawCard. */
export function orderCard(text: CardText): Promise<Uint8Array<ArrayBuffer>> {
  studio ??= openStudio();
  return studio(text);
}
