/** Draws a card: the Open Graph image of an article, 1200 × 630 pixels, with the title above the timeline. */
import { type Node, Renderer } from '@takumi-rs/core';
import { COLORS, EMBLEM_HEIGHT, EMBLEM_WIDTH, emblem } from './emblem.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './size.ts';
import { chooseFonts, typefacesFor } from './typefaces.ts';

export interface CardText {
  readonly tag: string;
  readonly siteName: string;
  readonly title: string;
  /** For example "Rules as of June 2021". */
  readonly edition: string;
}

/** In pixels. Smaller if the title needs over three lines; for the estimate, a Han character is two Latin letters. */
function titleSize(title: string): number {
  const estimatedWidth = Array.from(title).reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
  return estimatedWidth > 60 ? 60 : 76;
}

const CONDENSED_BOLD = { fontWeight: 700, fontStretch: '75%', fontVariationSettings: '"wdth" 75' };

const HORIZONTAL_MARGIN = (CARD_WIDTH - EMBLEM_WIDTH) / 2;
/** The margin above the first line and below the emblem. */
const VERTICAL_MARGIN = 60;
/** More lines would push the emblem off the card. */
const MAX_TITLE_LINES = 4;

/** One per language, so that each only searches the fonts of its language. */
const renderers = new Map<string, Renderer>();

function rendererFor(tag: string): Renderer {
  const renderer = renderers.get(tag) ?? new Renderer();
  renderers.set(tag, renderer);
  return renderer;
}

const EMBLEM_NODE = { type: 'image', src: 'emblem', width: EMBLEM_WIDTH, height: EMBLEM_HEIGHT } as const;

/** Drawn only once: it's the same on every card and takes as long to draw as the text. */
let emblemImage: Promise<Uint8Array> | undefined;

function drawEmblem(): Promise<Uint8Array> {
  const src = `data:image/svg+xml;utf8,${encodeURIComponent(emblem())}`;
  const { width, height } = EMBLEM_NODE;
  return new Renderer().render({ ...EMBLEM_NODE, src }, { width, height, format: 'png' });
}

function textNodesOf({ siteName, title, edition }: CardText): readonly Node[] {
  const heading = {
    ...CONDENSED_BOLD,
    fontSize: titleSize(title),
    lineHeight: 1.15,
    textWrap: 'balance',
    lineClamp: MAX_TITLE_LINES,
    marginTop: 28,
    marginBottom: 20,
  } as const;
  return [
    { type: 'text', text: siteName, style: { ...CONDENSED_BOLD, fontSize: 36 } },
    { type: 'text', text: title, style: heading },
    { type: 'text', text: edition, style: { fontSize: 26, lineHeight: 1.4, color: COLORS.soft } },
  ];
}

function layoutOf(text: CardText): Node {
  const column = { display: 'flex', flexDirection: 'column' } as const;
  return {
    type: 'container',
    style: {
      ...column,
      justifyContent: 'space-between',
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      padding: `${VERTICAL_MARGIN}px ${HORIZONTAL_MARGIN}px`,
      backgroundColor: COLORS.paper,
      color: COLORS.ink,
      fontFamily: typefacesFor(text.tag)
        .map(({ name }) => name)
        .join(', '),
    },
    children: [{ type: 'container', style: column, children: [...textNodesOf(text)] }, EMBLEM_NODE],
  };
}

/** @throws Error if no font has a glyph for a character; it lists the characters and says what to do */
export async function drawCard(text: CardText): Promise<Uint8Array<ArrayBuffer>> {
  // "A" loads the first font, which sets the baseline: loading it for a later card would shift the cards after that.
  const { fonts, missing } = await chooseFonts(`A${text.siteName}${text.title}${text.edition}`, text.tag);
  if (missing.length > 0) {
    throw new Error(
      `The card of "${text.title}" (${text.tag}) has no glyph for ${missing.join(' ')}. Write another character, or add a typeface that has it to src/cards/typefaces.ts.`,
    );
  }
  const data = await (emblemImage ??= drawEmblem());
  const options = { width: CARD_WIDTH, height: CARD_HEIGHT, fonts: [...fonts] };
  const images = [{ src: EMBLEM_NODE.src, data }];
  return rendererFor(text.tag).render(layoutOf(text), { ...options, format: 'png', images });
}
