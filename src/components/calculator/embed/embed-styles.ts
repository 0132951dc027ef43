/** A constructed style sheet, to which the page's Content Security Policy (`style-src`) doesn't apply. */
import css from '../../../styles/embed.css?inline';

/** Replaces `rem`: all sizes are multiples of it. Its value is the font size around the element. */
const REM_PROPERTY = '--renewal-rem';

try {
  // The property's value is `1em`. Because the property is registered, only the host element computes `1em`. Otherwise,
  // each element would compute it from its own font size.
  CSS.registerProperty({ name: REM_PROPERTY, syntax: '<length>', inherits: true, initialValue: '16px' });
} catch {
  // Another version of the script on the page has already registered it.
}

export const STYLES = new CSSStyleSheet();
STYLES.replaceSync(css);
