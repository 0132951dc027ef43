/** The attribute with the language of a component's text, which the build adds: a page can have text in two languages. */
export const TEXT_TAG = 'textTag';
