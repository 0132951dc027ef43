/** Always with the digits 0 to 9, as in dates (i18n/format.ts). */
export const numberFormat = (tag: string) => new Intl.NumberFormat(`${tag}-u-nu-latn`);
