import { useData } from 'vitepress';
import texts from './texts.json';

/** The texts of the page's language. */
export const useTexts = () => texts[useData().lang.value.toLowerCase()] ?? texts['en-us'];

/** @param parts the values of a component's attributes, in the alphabetical order of the attributes' names */
export const keyOf = (...parts) => parts.filter(Boolean).join(' ');
