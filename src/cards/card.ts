/**
 * The card of an article, for where its link is shared: 1200 × 630, drawn at build time, the timeline below the title.
 * Some 12 ms each; the build keeps those whose words have not changed.
 */
import { type Node, Renderer } from '@takumi-rs/core';
import { COLOURS, EMBLEM_HEIGHT, EMBLEM_WIDTH, emblem } from './emblem.ts';
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

function cardOf({ tag, siteName, title, edition }: CardText): Node {
  const sign = { fontWeight: 700, fontStretch: '75%', fontVariationSettings: '"wdth" 75' };
  return {
    type: 'container',
    style: {
      display: 'flex',
      flexDirection: 'column',
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      padding: (CARD_WIDTH - EMBLEM_WIDTH) / 2,
      paddingTop: 60,
      paddingBottom: 60,
      backgroundColor: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: typefacesFor(tag)
        .map(({ name }) => name)
        .join(', '),
    },
    children: [
      { type: 'text', text: siteName, style: { ...sign, fontSize: 36 } },
      {
        type: 'text',
        text: title,
        style: { ...sign, fontSize: titleSize(title), lineHeight: 1.15, marginTop: 28, textWrap: 'balance' },
      },
      { type: 'text', text: edition, style: { fontSize: 26, lineHeight: 1.4, marginTop: 20, color: COLOURS.soft } },
      { type: 'container', style: { flexGrow: 1 } },
      {
        type: 'image',
        src: `data:image/svg+xml;utf8,${encodeURIComponent(emblem())}`,
        width: EMBLEM_WIDTH,
        height: EMBLEM_HEIGHT,
      },
    ],
  };
}

let renderer: Renderer | undefined;

/**
 * The card as PNG.
 * @throws Error where a character has no glyph: it names the characters and what to do
 */
export async function drawCard(text: CardText): Promise<Uint8Array<ArrayBuffer>> {
  const { fonts, missing } = await chooseFonts(text.siteName + text.title + text.edition, text.tag);
  if (missing.length > 0) {
    throw new Error(
      `The card of "${text.title}" (${text.tag}) has no glyph for ${missing.join(' ')}. Write another character, or add a typeface that has it to src/cards/typefaces.ts.`,
    );
  }
  renderer ??= new Renderer();
  return renderer.render(cardOf(text), { width: CARD_WIDTH, height: CARD_HEIGHT, fonts: [...fonts], format: 'png' });
}
