/**
 * The styles of the shadow root. The `style-src` of the page's Content Security Policy doesn't apply to a
 * constructed style sheet.
 */
import css from '../../../styles/embed.css?inline';

/** The length that all sizes are multiples of, like `rem` on the site: the font size around the element. */
const REM = '--renewal-rem';

try {
  // Without this, `1em` would be resolved on each element instead of on the host element.
  CSS.registerProperty({ name: REM, syntax: '<length>', inherits: true, initialValue: '16px' });
} catch {
  // Another version of the script on the page has already registered it.
}

export const STYLES = new CSSStyleSheet();
STYLES.replaceSync(css);
