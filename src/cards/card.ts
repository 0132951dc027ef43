/**
 * The card of an article, for where its link is shared: 1200 × 630, drawn at build time, the timeline below the title.
 * Drawn in strips from above, of which only the title is each card's own: some three milliseconds, where a whole
 * picture takes twelve. The build keeps those whose words have not changed.
 */
import { type Node, Renderer } from '@takumi-rs/core';
import { COLOURS, EMBLEM_HEIGHT, EMBLEM_WIDTH, emblem } from './emblem.ts';
import { PALETTE } from './palette.ts';
import { type Strip, packStrip, pngOf } from './png.ts';
import { emptyRows, rowsOf } from './rows.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './size.ts';
import { chooseFonts, typefacesFor } from './typefaces.ts';

export interface CardText {
  readonly tag: string;
  readonly siteName: string;
  readonly title: string;
  /** Of when the rules are. */
  readonly edition: string;
}

/** Titles that take more room than three lines of the large size; a Han character is twice as wide as a letter. */
function titleSize(title: string): number {
  const width = Array.from(title).reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
  return width > 60 ? 60 : 76;
}

const SIGN = { fontWeight: 700, fontStretch: '75%', fontVariationSettings: '"wdth" 75' };

const MARGIN = (CARD_WIDTH - EMBLEM_WIDTH) / 2;
/** Above the first strip and below the last. */
const EDGE = 60;
/** Between the lines; the strips part where no accent or descender reaches. */
const ABOVE_TITLE = [18, 10] as const;
const BELOW_TITLE = [14, 6] as const;
/** More would push the emblem off the card. */
const TITLE_LINES = 4;

/** Renderers by language: each looks only through its own typefaces. */
const renderers = new Map<string, Renderer>();

function rendererFor(tag: string): Renderer {
  const renderer = renderers.get(tag) ?? new Renderer();
  renderers.set(tag, renderer);
  return renderer;
}

/** What a strip shows, as wide as the emblem. */
async function draw(content: Node, words: string, tag: string, isShared = false): Promise<Strip> {
  // The first typeface decides where lines stand. Only with the text would it come, and move them for whoever is drawn later.
  const { fonts } = await chooseFonts(`A${words}`, tag);
  const node: Node = {
    type: 'container',
    style: {
      display: 'flex',
      flexDirection: 'column',
      width: EMBLEM_WIDTH,
      backgroundColor: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: typefacesFor(tag)
        .map(({ name }) => name)
        .join(', '),
    },
    children: [content],
  };
  const pixels = await rendererFor(tag).render(node, { width: EMBLEM_WIDTH, fonts: [...fonts], format: 'raw' });
  return packStrip(rowsOf(pixels, EMBLEM_WIDTH, CARD_WIDTH, MARGIN), isShared);
}

const kept = new Map<string, Promise<Strip>>();

/** A strip that many cards show, made once. */
function once(key: string, make: () => Promise<Strip>): Promise<Strip> {
  const strip = kept.get(key) ?? make();
  kept.set(key, strip);
  return strip;
}

const drawOnce = (content: Node, words: string, tag: string) =>
  once(`${tag} ${JSON.stringify(content)}`, () => draw(content, words, tag, true));

const blank = (rows: number) => once(`${rows}`, () => Promise.resolve(packStrip(emptyRows(rows, CARD_WIDTH), true)));

const PICTURE: Node = {
  type: 'image',
  src: `data:image/svg+xml;utf8,${encodeURIComponent(emblem())}`,
  width: EMBLEM_WIDTH,
  height: EMBLEM_HEIGHT,
};

/** The strips with words, from above. */
function drawWords({ tag, siteName, title, edition }: CardText): Promise<readonly Strip[]> {
  const sign = { ...SIGN, fontSize: 36, marginTop: EDGE, marginBottom: ABOVE_TITLE[0] };
  const heading = {
    ...SIGN,
    fontSize: titleSize(title),
    lineHeight: 1.15,
    textWrap: 'balance',
    lineClamp: TITLE_LINES,
    marginTop: ABOVE_TITLE[1],
    marginBottom: BELOW_TITLE[0],
  } as const;
  const small = { fontSize: 26, lineHeight: 1.4, marginTop: BELOW_TITLE[1], color: COLOURS.soft };
  return Promise.all([
    drawOnce({ type: 'text', text: siteName, style: sign }, siteName, tag),
    draw({ type: 'text', text: title, style: heading }, title, tag),
    drawOnce({ type: 'text', text: edition, style: small }, edition, tag),
  ]);
}

/**
 * The card as PNG.
 * @throws Error where a character has no glyph: it names the characters and what to do
 */
export async function drawCard(text: CardText): Promise<Uint8Array<ArrayBuffer>> {
  const { missing } = await chooseFonts(text.siteName + text.title + text.edition, text.tag);
  if (missing.length > 0) {
    throw new Error(
      `The card of "${text.title}" (${text.tag}) has no glyph for ${missing.join(' ')}. Write another character, or add a typeface that has it to src/cards/typefaces.ts.`,
    );
  }
  const [words, picture] = await Promise.all([drawWords(text), drawOnce(PICTURE, '', text.tag)]);
  const left = CARD_HEIGHT - picture.rows - words.reduce((sum, { rows }) => sum + rows, 0);
  const below = Math.min(left, EDGE);
  return pngOf([...words, await blank(left - below), picture, await blank(below)], CARD_WIDTH, PALETTE);
}
