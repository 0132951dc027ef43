/**
 * Offers readers the page in their own language, in a bar at the bottom of the window that moves nothing. Once closed, it
 * never comes back. Nobody is redirected.
 */
import { LOCALES, SOURCE_TAG } from '../../i18n/locales.ts';
import { lookUp } from '../../i18n/lookup.ts';
import type { Catalog } from '../../i18n/translator.ts';
import offerCss from '../../styles/offer.css?url';
import { addStylesheet } from '../ui/stylesheet.ts';

/** Part of this file, which only readers who get an offer load. */
const CATALOGS: Readonly<Record<string, Catalog>> = import.meta.glob<Catalog>('../../content/*/strings.json', {
  query: '?used-by=components/shell/language-offer.ts',
  import: 'default',
  eager: true,
});

/** Whether the page doesn't exist in the language of a link, or shows the same text. */
const isUnoffered = (link: HTMLAnchorElement | undefined) => link?.dataset['unoffered'] !== undefined;

/** A key in local storage, which may be blocked. Sharing ui/storage.ts with other scripts would cost another request. */
const DECLINED = 'language-declined';

function wasDeclined(tag: string): boolean {
  try {
    return localStorage.getItem(DECLINED) === tag;
  } catch {
    return false;
  }
}

function decline(tag: string): void {
  try {
    localStorage.setItem(DECLINED, tag);
  } catch {
    // If storage is blocked, the language is offered again on the next page.
  }
}

/**
 * @param here the page's language
 * @param stored the language the reader once chose, which is preferred to those of the browser
 * @param prepareLink makes a link keep the query and hash, and remember its language
 */
export async function offerLanguage(
  here: string,
  stored: string | null,
  prepareLink: (link: HTMLAnchorElement) => void,
): Promise<void> {
  // The menu doesn't include the page's language. Its readers don't need an offer, even if they also read another. The same
  // applies to readers of English on a page that shows the English.
  const links = new Map(
    Array.from(document.querySelectorAll<HTMLAnchorElement>('.lang a'), (link) => [link.lang, link] as const),
  );
  const isShown = (tag: string) => tag === here || (tag === SOURCE_TAG && isUnoffered(links.get(tag)));
  const found = lookUp(
    LOCALES.filter(({ tag }) => isShown(tag) || !isUnoffered(links.get(tag))),
    stored ? [stored] : navigator.languages,
  );
  const source = found && links.get(found.tag);
  if (!source || isShown(found.tag) || wasDeclined(found.tag)) return;

  const { tag } = found;
  const { messages = {}, untranslated = [] } = CATALOGS[`../../content/${tag}/strings.json`] ?? {};
  const isUntranslated = (key: string) => untranslated.includes(key);
  const bar = document.createElement('section');
  const link = document.createElement('a');
  const close = document.createElement('button');
  bar.className = 'offer';
  bar.lang = tag;
  bar.ariaLabel = source.textContent.trim();
  link.href = source.href;
  link.hreflang = tag;
  // The English says "available in English", so until it's translated, the link is the language's own name.
  link.textContent = isUntranslated('reading.language') ? bar.ariaLabel : (messages['reading.language'] ?? '');
  prepareLink(link);
  close.type = 'button';
  close.className = 'btn';
  if (isUntranslated('reading.language.close')) close.lang = 'en-US';
  close.textContent = messages['reading.language.close'] ?? '';
  close.addEventListener('click', () => {
    decline(tag);
    bar.remove();
  });
  bar.append(link, close);
  await addStylesheet(offerCss);
  document.querySelector('.top')?.after(bar);
}
