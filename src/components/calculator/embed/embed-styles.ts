/** The styles of the shadow root. A constructed style sheet isn't subject to `style-src` of the page's policy. */
import css from '../../../styles/embed.css?inline';

/** A length that every size is a multiple of: the font size around the element, as `rem` is on the site. */
const REM = '--renewal-rem';

try {
  // Registered, `1em` is computed on the host element and inherited as a length.
  CSS.registerProperty({ name: REM, syntax: '<length>', inherits: true, initialValue: '16px' });
} catch {
  // Another version on the page has registered it.
}

export const STYLES = new CSSStyleSheet();
STYLES.replaceSync(css);
