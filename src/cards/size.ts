/** The size of a card in pixels, which those who show shared links ask for. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
