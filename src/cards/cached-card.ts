/** Caches cards in `.astro/cards`, because drawing is slow. A card is redrawn if its text or the code changes. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type FileCache, hashOf, openFileCache, removeOlder } from '../cache/file-cache.ts';
import { type CardText, drawCard } from './card.ts';
import { emblem } from './emblem.ts';
import { typefacesFor } from './typefaces.ts';

/** Older cards are removed, because nothing records which cards are still in use. */
const MAX_AGE_DAYS = 30;

interface CardCache {
  readonly files: FileCache;
  /** A hash of this folder's code, of the emblem, and of the versions of the renderer and fonts. */
  readonly code: string;
}

let cache: CardCache | undefined;

function openCache(root: string): CardCache {
  const folder = join(root, 'src/cards');
  const files = [
    ...readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
    join(root, 'package-lock.json'),
  ];
  // The emblem is in the hash because it also depends on src/rules.
  const code = hashOf(emblem(), ...files.filter(existsSync).map((file) => readFileSync(file)));
  const cardFolder = join(root, '.astro/cards');
  removeOlder(cardFolder, MAX_AGE_DAYS);
  return { files: openFileCache(cardFolder), code };
}

async function readOrDraw(text: CardText): Promise<Uint8Array<ArrayBuffer>> {
  cache ??= openCache(process.cwd());
  // The fonts are in the key because they also depend on src/i18n/script.ts.
  const fonts = typefacesFor(text.tag).map(({ name }) => name);
  const key = hashOf(cache.code, ...fonts, text.tag, text.siteName, text.title, text.edition);
  const cached = cache.files.read(key);
  if (cached) return cached;
  const card = await drawCard(text);
  cache.files.write(key, card);
  return card;
}

/** A second request for a card that's being drawn waits for it. */
const drawing = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** Like `drawCard`, but cached. */
export function cachedCard(text: CardText): Promise<Uint8Array<ArrayBuffer>> {
  const key = JSON.stringify(text);
  const card = drawing.get(key) ?? readOrDraw(text).finally(() => drawing.delete(key));
  drawing.set(key, card);
  return card;
}

/** Draws cards before they're requested. The renderer has its own threads, so the build continues meanwhile. */
export function drawAhead(texts: readonly CardText[]): void {
  const remaining = texts.values();
  const drawRemaining = async () => {
    // An error is ignored here, because the request for this card reports it.
    for (const text of remaining) await cachedCard(text).catch(() => undefined);
  };
  // Two loops take turns on one iterator, so two cards are drawn at a time and none twice.
  void Promise.all([drawRemaining(), drawRemaining()]);
}
