/** Caches cards in `.astro/cards`, by their text and the code that draws them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type KeptFiles, hashOf, openKeptFiles, removeOlder } from '../cache/kept-files.ts';
import { type CardText, drawCard } from './card.ts';

/** No one knows which cards are still in use, so old ones are removed after a while. */
const DAYS = 30;

interface Kept {
  readonly files: KeptFiles;
  /** A hash of this folder's code and of the versions of the renderer and fonts. */
  readonly code: string;
}

let kept: Kept | undefined;

function openKept(root: string): Kept {
  const folder = join(root, 'src/cards');
  const files = [
    ...readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
    join(root, 'package-lock.json'),
  ];
  const code = hashOf(...files.filter(existsSync).map((file) => readFileSync(file)));
  const cards = join(root, '.astro/cards');
  removeOlder(cards, DAYS);
  return { files: openKeptFiles(cards), code };
}

async function readOrDraw(text: CardText): Promise<Uint8Array<ArrayBuffer>> {
  kept ??= openKept(process.cwd());
  const key = hashOf(kept.code, text.tag, text.siteName, text.title, text.edition);
  const known = kept.files.read(key);
  if (known) return known;
  const card = await drawCard(text);
  kept.files.write(key, card);
  return card;
}

const drawing = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** Like `drawCard`, but cached. */
export function keptCard(text: CardText): Promise<Uint8Array<ArrayBuffer>> {
  const name = JSON.stringify(text);
  const card = drawing.get(name) ?? readOrDraw(text).finally(() => drawing.delete(name));
  drawing.set(name, card);
  return card;
}

/** Starts drawing cards before they're requested: the renderer has its own threads, so the build goes on in the meantime. */
export function drawAhead(texts: readonly CardText[]): void {
  const waiting = texts.values();
  const draw = async () => {
    for (const text of waiting) await keptCard(text).catch(() => undefined); // The request for this card reports the error.
  };
  void Promise.all([draw(), draw()]);
}
