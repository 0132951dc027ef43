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
  const files = [...readdirSync(folder).sort().map((name) => join(folder, name)), join(root, 'package-lock.json')];
  const code = hashOf(...files.filter(existsSync).map((file) => readFileSync(file)));
  const cards = join(root, '.astro/cards');
  removeOlder(cards, DAYS);
  return { files: openKeptFiles(cards), code };
}

/** As `drawCard`. */
export async function keptCard(text: CardText): Promise<Uint8Array<ArrayBuffer>> {
  kept ??= openKept(process.cwd());
  const key = hashOf(kept.code, text.tag, text.siteName, text.title, text.edition);
  const known = kept.files.read(key);
  if (known) return known;
  const card = await drawCard(text);
  kept.files.write(key, card);
  return card;
}
