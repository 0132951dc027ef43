/** The component that renders a section of an article, so that a page can show some sections in English. */
export const componentOfSection = (id: string): string => `Section_${id.replaceAll('-', '_')}`;
