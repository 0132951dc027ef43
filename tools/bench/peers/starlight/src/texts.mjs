import texts from './texts.json';

/** The texts of the page's language. Starlight's locales are named by path: fr-fr. */
export const textsOf = (locale = 'en-us') => texts[locale.toLowerCase()] ?? texts['en-us'];

/** @param parts attributes in alphabetical order */
export const keyOf = (...parts) => parts.filter(Boolean).join(' ');
