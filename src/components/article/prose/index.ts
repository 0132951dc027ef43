/** The components that articles can use. Articles don't have imports, so the layout passes the components to them. */
import Hidden from './Hidden.astro';
import Picture from './Picture.astro';
import ContentSlot from './Slot.astro';
import { componentOfSection } from '../../../translation/rendered-text.ts';
import { PROSE_COMPONENTS } from './registry.ts';

const ASTRO_COMPONENTS = import.meta.glob<unknown>('./components/*.astro', { eager: true, import: 'default' });

const registered = Object.keys(PROSE_COMPONENTS).map((name) => {
  const component = ASTRO_COMPONENTS[`./components/${name}.astro`];
  if (!component) throw new Error(`<${name}> has no src/components/article/prose/components/${name}.astro.`);
  return [name, component] as const;
});
const COMPONENTS = { ...Object.fromEntries(registered), Picture };

/** Renders only the introduction. `sections` are the IDs of the article's headings. */
export const introOnly = (sections: readonly string[]) => ({
  ...COMPONENTS,
  ArticleIntro: ContentSlot,
  ArticleSections: Hidden,
  ...Object.fromEntries(sections.map((id) => [componentOfSection(id), Hidden])),
});

/** Renders only the sections for which `isShown` returns true, without the introduction. */
export const sectionsOnly = (sections: readonly string[], isShown: (id: string) => boolean) => ({
  ...COMPONENTS,
  ArticleIntro: Hidden,
  ArticleSections: ContentSlot,
  ...Object.fromEntries(sections.map((id) => [componentOfSection(id), isShown(id) ? ContentSlot : Hidden])),
});
