import texts from './texts.json';

/** The texts of the page's language. Starlight names a locale after its path, for example fr-fr. */
export const textsOf = (locale = 'en-us') => texts[locale.toLowerCase()] ?? texts['en-us'];

/** @param parts the values of a component's attributes, in the alphabetical order of the attributes' names */
export const keyOf = (...parts) => parts.filter(Boolean).join(' ');
