import { useData } from 'vitepress';
import texts from './texts.json';

/** The texts of the page's language. */
export const useTexts = () => texts[useData().lang.value.toLowerCase()] ?? texts['en-us'];

/** @param parts attributes in alphabetical order */
export const keyOf = (...parts) => parts.filter(Boolean).join(' ');
