/** How the site's styles are rewritten for the shadow root of the embedded calculator. */
import postcss from 'postcss';
import { expect, test } from 'vitest';
import { shadowStyles } from '../../src/integrations/embed/shadow-styles.ts';

const rewritten = async (css: string) => (await postcss([shadowStyles()]).process(css, { from: undefined })).css;

test.each([
  ['p { margin: 0 1.5rem; }', 'p { margin: 0 calc(1.5 * var(--renewal-rem)); }'],
  [
    'p { width: clamp(1rem, 1.9vw, .5rem); }',
    'p { width: clamp(calc(1 * var(--renewal-rem)), 1.9cqi, calc(.5 * var(--renewal-rem))); }',
  ],
  [':root { --accent: red; }', ':host { --accent: var(--renewal-accent, red); }'],
  [':root { --radius: 1rem; }', ':host { --radius: var(--renewal-radius, calc(1 * var(--renewal-rem))); }'],
  // A reader's forced colors take precedence over a page's.
  [
    '@media (forced-colors: active) { :root { --accent: LinkText; } }',
    '@media (forced-colors: active) { :host { --accent: LinkText; } }',
  ],
  [':root { color-scheme: light dark; color: red; }', ':host { color: red; }'],
  ["html[lang|='zh'] { --l: 2px; }", "[lang|='zh'] { --l: 2px; }"],
  ['body { font-size: 1rem; }', '.calc { font-size: calc(1 * var(--renewal-rem)); }'],
  ['@media (width < 48rem) { p { color: red; } }', '@container (inline-size < 48rem) { p { color: red; } }'],
  ['@media print { p { color: red; } }', '@media print { p { color: red; } }'],
  ["[data-theme='dark'] { color: red; }", ''],
  ['renewal-calculator, renewal-search { display: contents; }', ''],
  ['[data-asked] .calc, p { color: red; }', 'p { color: red; }'],
])('%s is rewritten', async (css, expected) => {
  expect((await rewritten(css)).trim()).toBe(expected);
});
