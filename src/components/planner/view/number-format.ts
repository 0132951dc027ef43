/** Integers with the separators of a language, in the same digits as its dates. */
export const numberFormat = (tag: string) => new Intl.NumberFormat(`${tag}-u-nu-latn`);
