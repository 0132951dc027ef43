/**
 * Rewrites the site's styles for the shadow root of the embedded calculator: rem becomes relative to the font size
 * around its element; vw and width queries become relative to its width. The embedding page can set colors.
 */
import type { Plugin } from 'postcss';

/** The custom properties that an embedding page can set, such as `--renewal-paper` for 'paper'. See docs/embed.md. */
export const THEME_PROPERTY_NAMES = [
  ...['paper', 'wash', 'ink', 'soft', 'hair', 'edge', 'accent', 'on-accent', 'open', 'on-open', 'frame', 'lost'],
  ...['text', 'sign', 'radius'],
] as const;

const THEME_PROPERTIES: ReadonlySet<string> = new Set(THEME_PROPERTY_NAMES.map((name) => `--${name}`));

/** Selectors for the site's own pages, which never match in the shadow root. */
const SITE_ONLY = /^\[data-(theme|asked)|^renewal-/;

const selectorInShadow = (selector: string): string =>
  selector
    .replace(/^(:root|html)$/, ':host')
    // Not `:host`: sizes are relative to its font size, so the body's styles mustn't change that.
    .replace(/^body$/, '.calc')
    .replace(/^html(?=\[)/, '')
    .trim();

const lengthInShadow = (value: string): string =>
  value.replace(/(?<![\w.-])(\d*\.?\d+)rem\b/g, 'calc($1 * var(--renewal-rem))').replace(/(?<=[\d.])vw\b/g, 'cqi');

export function shadowStyles(): Plugin {
  return {
    postcssPlugin: 'shadow-styles',
    // OnceExit instead of Rule and Declaration, because PostCSS would call those again for each rule that they change.
    OnceExit(root) {
      root.walkRules((rule) => {
        const selectors = rule.selectors.filter((selector) => !SITE_ONLY.test(selector));
        if (selectors.length === 0) rule.remove();
        else rule.selectors = [...new Set(selectors.map(selectorInShadow))];
      });
      root.walkDecls((declaration) => {
        const { prop, parent } = declaration;
        const isThemed = parent?.parent === root && THEME_PROPERTIES.has(prop);
        const value = lengthInShadow(declaration.value);
        declaration.value = isThemed ? `var(--renewal-${prop.slice(2)}, ${value})` : value;
        // The embedding page chooses light or dark.
        if (prop === 'color-scheme') declaration.remove();
      });
      root.walkAtRules('media', (rule) => {
        if (!rule.params.includes('width')) return;
        rule.name = 'container';
        rule.params = rule.params.replace(/\bwidth\b/, 'inline-size');
      });
    },
  };
}
