/** The locale in another site's URL: the first segment of the path, as on Microsoft's sites. */

const FIRST_SEGMENT = /(?<=^https:\/\/[^/)]+\/)[a-z]{2,3}(?:-[a-z]{4})?-(?:[a-z]{2}|\d{3})(?=[/)]|$)/i;

/** Whether Intl supports the tag. Other path segments, such as `how-to`, also have a hyphen. */
const isSupportedLocale = (tag: string) => Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;

/** @example localeInUrl('https://learn.microsoft.com/es-419/partner-center/') // => 'es-419' */
export function localeInUrl(url: string): string | undefined {
  const [found] = FIRST_SEGMENT.exec(url) ?? [];
  return found !== undefined && isSupportedLocale(found) ? found : undefined;
}

/** The URL with `…` in place of the locale. @example 'https://learn.microsoft.com/…/partner-center/' */
export const withoutLocale = (url: string): string =>
  localeInUrl(url) === undefined ? url : url.replace(FIRST_SEGMENT, '…');
