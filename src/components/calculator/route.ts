/** The article the calculator stands on: its address is part of every answer's link. */
export const CALCULATOR_SLUG = 'renew-mpn-offers';
