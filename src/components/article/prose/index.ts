/** The components for MDX. Pages hand them to articles, which import nothing. */
import Hidden from './Hidden.astro';
import Picture from './Picture.astro';
import ContentSlot from './Slot.astro';
import { PROSE_COMPONENTS } from './registry.ts';

const FILES = import.meta.glob<unknown>('./components/*.astro', { eager: true, import: 'default' });

const registered = Object.keys(PROSE_COMPONENTS).map((name) => {
  const component = FILES[`./components/${name}.astro`];
  if (!component) throw new Error(`<${name}> has no src/components/article/prose/components/${name}.astro.`);
  return [name, component] as const;
});
const PROSE = { ...Object.fromEntries(registered), Picture };

/** For rendering the introduction alone, and the sections alone. */
export const INTRO_ONLY = { ...PROSE, ArticleIntro: ContentSlot, ArticleSections: Hidden };
export const SECTIONS_ONLY = { ...PROSE, ArticleIntro: Hidden, ArticleSections: ContentSlot };
