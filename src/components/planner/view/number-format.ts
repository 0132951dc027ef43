/** Formats integers with a language's separators, and with the digits 0 to 9 like dates (i18n/format.ts). */
export const numberFormat = (tag: string) => new Intl.NumberFormat(`${tag}-u-nu-latn`);
