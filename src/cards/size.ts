/** The size of a card in pixels. Social networks read it from the page's metadata. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
