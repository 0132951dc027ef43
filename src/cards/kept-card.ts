/** Cards are drawn once: what was drawn from the same words by the same code is kept in the project's `.astro/cards`. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type KeptFiles, hashOf, openKeptFiles, removeOlder } from '../cache/kept-files.ts';
import { type CardText, drawCard } from './card.ts';

/** Nobody knows which card is the last one to be asked for: each is drawn again after a while. */
const DAYS = 30;

interface Kept {
  readonly files: KeptFiles;
  /** What draws: this folder's code, and the versions of the renderer and of the typefaces. */
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

/** As `drawCard`. */
export function keptCard(text: CardText): Promise<Uint8Array<ArrayBuffer>> {
  const name = JSON.stringify(text);
  const card = drawing.get(name) ?? readOrDraw(text).finally(() => drawing.delete(name));
  drawing.set(name, card);
  return card;
}

/** Draws cards that are going to be asked for: the renderer has threads of its own, and the build goes on meanwhile. */
export function drawAhead(texts: readonly CardText[]): void {
  const waiting = texts.values();
  const draw = async () => {
    for (const text of waiting) await keptCard(text).catch(() => undefined); // Whoever asks for it is told.
  };
  void Promise.all([draw(), draw()]);
}
